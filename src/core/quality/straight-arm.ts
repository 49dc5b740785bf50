import { pickLandmarks } from '../body/landmarks'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing } from '../math/missing'
import { between, length, midpoint, signedAngle } from '../math/vector'
import { type Gate, type GateSubject, PASS } from './gate'

/** Degrees in the picture: straight arms of the phantom show 2–9°, at most 13°. */
const BENT = 15
/** Percent of the arm's own length at rest: 96 of 100 straight arms of the phantom in the frontal plane show more. */
const SHORT = 91

/** Movements in which the arm is to stay straight. */
const withStraightArm = ({ id }: GateSubject) => id === 'shoulder-abduction' || id === 'shoulder-flexion'

/** How far the elbow is bent as it shows in the picture, degrees. */
export function elbowBend(pose: Pose, side: Side): number | undefined {
  const points = pickLandmarks(pose, `${side}_shoulder`, `${side}_elbow`, `${side}_wrist`)
  if (isMissing(points)) return undefined
  const elbow = points[`${side}_elbow`]
  return Math.abs(
    signedAngle(between(points[`${side}_shoulder`], elbow), between(elbow, points[`${side}_wrist`])),
  )
}

/** Upper arm and forearm as they show in the picture, in trunk lengths. */
function armLength(pose: Pose, side: Side): number | undefined {
  const arm = pickLandmarks(pose, `${side}_shoulder`, `${side}_elbow`, `${side}_wrist`)
  const trunk = pickLandmarks(pose, 'left_shoulder', 'right_shoulder', 'left_hip', 'right_hip')
  if (isMissing(arm) || isMissing(trunk)) return undefined
  const elbow = arm[`${side}_elbow`]
  const segments =
    length(between(arm[`${side}_shoulder`], elbow)) + length(between(elbow, arm[`${side}_wrist`]))
  const down = between(
    midpoint(trunk.left_shoulder, trunk.right_shoulder),
    midpoint(trunk.left_hip, trunk.right_hip),
  )
  return segments / (length(down) || 1)
}

/** The arm's length in the picture as a percentage of its own at rest, where it hangs in the plane. */
export function armExtent(pose: Pose, side: Side, neutral: Pose): number | undefined {
  const now = armLength(pose, side)
  const atRest = armLength(neutral, side)
  return now === undefined || !atRest ? undefined : (100 * now) / atRest
}

/** The elbow is straight. A bend towards the camera does not show, see the plane for that. */
export const elbow: Gate = {
  id: 'elbow',
  unit: '°',
  steady: true,
  badness: (value) => value,
  appliesTo: withStraightArm,
  measure({ pose, side, resting }) {
    // A hanging arm rests bent.
    const value = resting ? undefined : elbowBend(pose, side)
    return value === undefined ? undefined : { value }
  },
  judge: ({ value }) => (value <= BENT ? PASS : { status: 'warn', instruction: 'straighten-elbow' }),
}

/** The arm stays in the plane of the picture. */
export const plane: Gate = {
  id: 'plane',
  unit: '%',
  steady: true,
  badness: (value) => -value,
  // Seen from the side the shoulder itself moves towards the camera or away, and the arm with it.
  appliesTo: ({ id }) => id === 'shoulder-abduction',
  measure({ pose, side, neutral }) {
    const value = neutral && armExtent(pose, side, neutral)
    return value === undefined ? undefined : { value }
  },
  judge: ({ value }) => (value >= SHORT ? PASS : { status: 'warn', instruction: 'stay-in-plane' }),
}
