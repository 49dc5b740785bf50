import { SURELY_TURNED } from '../error/budget/view-error'
import { isMissing, type Missing } from '../math/missing'
import { type Degrees, degrees } from '../math/units'
import { isSeenFromBehind, isSeenFromInFront, turnFromBack } from './from-behind'
import { everyMovement, type Gate, type GateScene, PASS } from './gate'
import { turnFromView } from './turn-from-view'

/** Degrees. Above it a straight person is rare: two to three standard deviations of the estimate. */
const WARNED = 12
/** Degrees: 30, plus what keeps a person who is turned by 20 from being sent away by the estimate's own error. */
const REFUSED = 33
/** From here on "a little" is not enough. */
const FAR_OFF = 60

/** From here on it is rather the other side that faces the camera than the front or the back. */
const TURNED_AWAY = 135

/** Turned away altogether. */
const AWAY = degrees(180)

const takenTurn = (turn: Degrees | Missing) => (isMissing(turn) ? undefined : turn)

/** What a person who is far off is asked to turn to the camera. */
const ASKED = { front: 'face-camera', back: 'back-to-camera', side: 'side-to-camera' } as const

/** How far the person is turned from the view; at rest the head tells it, in a neck movement it cannot. */
function turnOf({ pose, movement, side, neutral, resting }: GateScene): Degrees | undefined {
  // Front and back look alike but for the face: they are told apart while the view is taken.
  if (movement.region === 'whole-body') {
    if (movement.view === 'front' && isSeenFromBehind(pose)) return AWAY
    if (movement.view === 'back' && isSeenFromInFront(pose)) return AWAY
  }
  if (movement.view === 'back') return takenTurn(turnFromBack(pose))
  const tested = movement.view === 'side' && movement.laterality === 'limb' ? side : undefined
  const headMoves = movement.region === 'neck' && !resting
  const now = turnFromView(pose, movement.view, tested, headMoves)
  const atRest =
    headMoves && movement.view === 'front' && neutral
      ? turnFromView(neutral, movement.view, tested)
      : undefined
  const turns = [now, atRest].flatMap((turn) => (turn === undefined || isMissing(turn) ? [] : turn))
  return turns.length === 0 ? undefined : turns.reduce((a, b) => (Math.abs(a) >= Math.abs(b) ? a : b))
}

/**
 * Of a standing person's side more lies in depth than of a moving limb: a line across it moves by up to
 * 3° for each degree of a turn. Whoever is surely turned is asked to turn back.
 */
const warnedBeyond = ({ region, view: seen }: GateScene['movement']) =>
  region === 'whole-body' && seen === 'side' ? SURELY_TURNED : WARNED

/** The person stands in the view, frontal or sagittal, that the movement is measured in. */
export const view: Gate = {
  id: 'view',
  unit: '°',
  steady: true,
  badness: Math.abs,
  appliesTo: everyMovement,
  measure(scene) {
    const value = turnOf(scene)
    return value === undefined ? undefined : { value }
  },
  judge({ value }, { movement }) {
    const turn = Math.abs(value)
    if (turn <= warnedBeyond(movement)) return PASS
    const little = value > 0 ? 'turn-right' : 'turn-left'
    // From behind nothing tells to which side somebody is turned.
    const isClear = turn < FAR_OFF && movement.view !== 'back'
    const instruction = isClear ? little : ASKED[movement.view]
    if (turn <= REFUSED) return { status: 'warn', instruction }
    const reason = movement.view === 'side' && turn > TURNED_AWAY ? 'other-side' : 'wrong-view'
    return { status: 'refuse', instruction, reason }
  },
}
