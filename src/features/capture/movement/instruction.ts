import type { Side } from '../../../core/body/skeleton'
import { isMissing, type Missing } from '../../../core/math/missing'
import type { Movement } from '../../../core/movements/movement'
import type { GateId, GateStatus } from '../../../core/quality/gate'
import type { MeasurementState } from '../../../recording/measurement-state'
import { movementCue } from '../../../text/movement'
import { say, text } from '../../../text/text'
import { wordsOf } from '../stage/gate-words'

/** What is put right before the movement begins, and what while it is made. */
const BEFORE: readonly GateId[] = ['light', 'in-frame', 'distance', 'level', 'view']
export const DURING: readonly GateId[] = ['elbow', 'plane', 'speed']

/** What the most important of the gates with a status asks for. */
export function putRight(
  { gates }: Pick<MeasurementState, 'gates'>,
  status: GateStatus,
  side: Side,
  among?: readonly GateId[],
): string | undefined {
  const failing = gates.find((each) => each.status === status && (among?.includes(each.gate) ?? true))
  return failing && wordsOf(failing, side)
}

/** Why there is no angle although no gate refuses one, as the person at two metres is told it. */
export function whyMissing({ missing, detail }: Missing, side: Side): string {
  const { unseen, unseenOtherwise, turned, turnedOtherwise } = text.stage
  if (missing === 'wrong-view') return say(turned[detail ?? ''] ?? turnedOtherwise, { side })
  return say(unseen[missing] ?? unseenOtherwise, { side })
}

/** Whether the person is near enough to the movement's start for a neutral to be taken. */
export const nearZero = ({ angle }: Pick<MeasurementState, 'angle'>, movement: Movement) =>
  !isMissing(angle) && Math.abs(angle - (movement.neutralAround ?? 0)) <= movement.neutralWithin

const otherSideWords = ({ laterality }: Movement, side: Side) =>
  say(laterality === 'limb' ? text.repetitions.otherLimbMoves : text.repetitions.otherDirectionMoves, {
    side,
  })

/** The picture has to be empty for so long, seconds, before somebody is asked to step into it. */
export const SURELY_EMPTY = 1

type Told = 'phase' | 'step' | 'angle' | 'people' | 'unseenFor' | 'gates' | 'otherSideMoves'

/**
 * The one line at the top of the stage: what has to be put right first, or what to do. A picture in
 * which nobody was found for a moment changes nothing: the model starts, or has missed a frame.
 */
export function instructionFor(state: Pick<MeasurementState, Told>, movement: Movement, side: Side): string {
  const isUnsure = state.people === 0 && state.unseenFor < SURELY_EMPTY
  const refused = isUnsure ? undefined : putRight(state, 'refuse', side)
  switch (state.phase) {
    case 'waiting':
      if (refused) return refused
      if (isUnsure) return movementCue(movement, 'start', side)
      if (state.people === 0) return text.stage.outOfPicture
      return isMissing(state.angle) ? whyMissing(state.angle, side) : movementCue(movement, 'start', side)
    case 'neutral':
      if (refused) return refused
      if (!nearZero(state, movement)) return movementCue(movement, 'start', side)
      return putRight(state, 'warn', side, BEFORE) ?? movementCue(movement, 'neutralCue', side)
    case 'moving':
      if (refused) return refused
      if (isMissing(state.angle) && !isUnsure) return whyMissing(state.angle, side)
      if (state.otherSideMoves) return otherSideWords(movement, side)
      if (state.step === 'hold') return text.stage.hold
      if (state.step === 'return') return text.stage.back
      if (state.step === 'move') {
        return putRight(state, 'warn', side, DURING) ?? movementCue(movement, 'instruction', side)
      }
      return movementCue(movement, 'instruction', side)
    case 'finished':
      return text.stage.done
  }
}
