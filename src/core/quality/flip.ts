import type { ImageLandmark, Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { everyMovement, type Gate, PASS } from './gate'

const PAIRS = ['shoulder', 'elbow', 'wrist', 'hip', 'knee'] as const
/** Pairs closer together than this, in trunk lengths, change places without anybody noticing, as from the side. */
const APART = 0.25
/** Frames further apart than this, seconds, say nothing about each other. */
const LONGEST_GAP = 0.3

const distance = (a: ImageLandmark, b: ImageLandmark) => Math.hypot(a.x - b.x, a.y - b.y)

function trunkLength({ imageLandmarks: { left_shoulder: shoulder, left_hip: hip } }: Pose) {
  return shoulder && hip ? distance(shoulder, hip) : undefined
}

/** How many pairs of landmarks have changed places since the frame before. */
function swapped(before: Pose, now: Pose): number {
  const trunk = trunkLength(now)
  if (trunk === undefined) return 0
  const at = (pose: Pose, side: Side, pair: (typeof PAIRS)[number]) => pose.imageLandmarks[`${side}_${pair}`]
  return PAIRS.filter((pair) => {
    const [l0, r0] = [at(before, 'left', pair), at(before, 'right', pair)]
    const [l1, r1] = [at(now, 'left', pair), at(now, 'right', pair)]
    if (!l0 || !r0 || !l1 || !r1 || distance(l1, r1) < APART * trunk) return false
    return distance(l0, r1) + distance(r0, l1) < (distance(l0, l1) + distance(r0, r1)) / 2
  }).length
}

/** Left is left in every frame: the network has not taken one side, or front and back, for the other. */
export const flip: Gate = {
  id: 'flip',
  unit: '',
  steady: false,
  badness: (value) => value,
  appliesTo: everyMovement,
  measure({ pose, previous }) {
    if (!previous || pose.people !== 1 || previous.people !== 1) return undefined
    if (pose.time - previous.time > LONGEST_GAP) return undefined
    return { value: swapped(previous, pose) }
  },
  judge: ({ value }) =>
    value < 2 ? PASS : { status: 'refuse', instruction: 'be-still', reason: 'sides-swapped' },
}
