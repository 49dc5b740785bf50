import type { AngleReading, Goniometer, ImagePoint } from '../body/angle-reading'
import { facingOf, outwards, trunkOf } from '../body/body-axes'
import { pickLandmarks, weightOf } from '../body/landmarks'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing, type Missing, missing } from '../math/missing'
import { degrees } from '../math/units'
import { between, shifted, signedAngle, type Vector, wrapFrom } from '../math/vector'
import { type Bend, steadiedArm, wholeArm } from './arm'

/** Angles against the trunk run from here: a raised arm may pass 180°, and adduction is negative. */
const LOWEST_ARM_ANGLE = -90

/** What the networks' marks of an arm say before anything is made of it. */
interface ArmMarks {
  /** The upper arm against the trunk axis, degrees, in the direction that is positive. */
  readonly upperArm: number
  readonly bend: Bend
  readonly goniometer: Goniometer
  /** The sign that was taken for positive. */
  readonly facing: 1 | -1
}

/** The forearm against the line of the upper arm. The upper arm's angle can do without it. */
function bendOf(pose: Pose, side: Side, sign: 1 | -1, upperArm: Vector, elbow: ImagePoint): Bend {
  const wrist = pickLandmarks(pose, `${side}_wrist`)
  if (isMissing(wrist)) return { degrees: 0, weight: 0 }
  return {
    degrees: sign * signedAngle(upperArm, between(elbow, wrist[`${side}_wrist`])),
    weight: weightOf(pose.imageLandmarks[`${side}_wrist`]?.score ?? 0),
  }
}

function armMarks(pose: Pose, side: Side, sign: 1 | -1): ArmMarks | Missing {
  const trunk = trunkOf(pose)
  if (isMissing(trunk)) return trunk
  const points = pickLandmarks(pose, `${side}_shoulder`, `${side}_elbow`)
  if (isMissing(points)) return points
  const shoulder = points[`${side}_shoulder`]
  const elbow = points[`${side}_elbow`]
  const line = between(shoulder, elbow)
  return {
    upperArm: wrapFrom(LOWEST_ARM_ANGLE, sign * signedAngle(trunk.down, line)),
    bend: bendOf(pose, side, sign, line, elbow),
    goniometer: { fulcrum: shoulder, stationary: shifted(shoulder, trunk.down), moving: elbow },
    facing: sign,
  }
}

/** What the whole arm says about the upper arm's angle, where the landmarks are good enough to ask it. */
type Refine = (upperArm: number, bend: Bend) => number

/** The marks' angle, refined by the forearm where the pose is a consensus of several networks. */
function armAngle(marks: ArmMarks | Missing, { correction }: Pose, refine: Refine): AngleReading {
  if (isMissing(marks)) return marks
  const { upperArm, bend, goniometer } = marks
  const refined = correction === undefined ? upperArm : refine(upperArm, bend)
  return { degrees: degrees(refined), goniometer, facing: marks.facing }
}

/** The marks of an arm in the frontal plane, positive away from the body. */
function abductionMarks(pose: Pose, side: Side): ArmMarks | Missing {
  const trunk = trunkOf(pose)
  if (isMissing(trunk)) return trunk
  const points = pickLandmarks(pose, `${side}_shoulder`)
  if (isMissing(points)) return points
  return armMarks(pose, side, outwards(trunk, points[`${side}_shoulder`]))
}

/**
 * Shoulder abduction, degrees: from the trunk axis to the upper arm in the frontal plane, positive
 * away from the body, past 180° where the arm passes the head.
 */
export const shoulderAbduction = (pose: Pose, side: Side): AngleReading =>
  armAngle(abductionMarks(pose, side), pose, steadiedArm)

/**
 * Shoulder flexion, degrees: from the trunk axis to the upper arm in the sagittal plane, positive
 * forwards. Needs the tested side towards the camera.
 */
export function shoulderFlexion(pose: Pose, side: Side): AngleReading {
  const facing = facingOf(pose)
  if (isMissing(facing)) return facing
  // With the right side towards the camera a person faces the right of the picture.
  if (facing !== (side === 'right' ? 1 : -1)) return missing('other-side')
  // Forwards and up is anticlockwise on the picture for a person who faces right.
  return armAngle(armMarks(pose, side, facing === 1 ? -1 : 1), pose, wholeArm)
}

/** Shoulder extension, degrees: the opposite of flexion, positive backwards. */
export function shoulderExtension(pose: Pose, side: Side): AngleReading {
  const flexion = shoulderFlexion(pose, side)
  if (isMissing(flexion)) return flexion
  return { ...flexion, degrees: degrees(wrapFrom(-270, -flexion.degrees)) }
}
