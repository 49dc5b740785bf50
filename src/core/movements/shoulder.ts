import { facingOf, outwards, trunkOf } from '../body-axes'
import type { AngleReading } from '../goniometer'
import { pickLandmarks } from '../landmarks'
import { isMissing, missing } from '../missing'
import type { Pose } from '../pose'
import type { Side } from '../skeleton'
import { degrees } from '../units'
import { between, shifted, signedAngle, wrapFrom } from '../vector'

/** Angles against the trunk run from here: a raised arm may pass 180°, and adduction is negative. */
const LOWEST_ARM_ANGLE = -90

/** The upper arm against the trunk axis, turning in the direction that `sign` makes positive. */
function upperArm(pose: Pose, side: Side, sign: 1 | -1): AngleReading {
  const trunk = trunkOf(pose)
  if (isMissing(trunk)) return trunk
  const points = pickLandmarks(pose, `${side}_shoulder`, `${side}_elbow`)
  if (isMissing(points)) return points
  const shoulder = points[`${side}_shoulder`]
  const elbow = points[`${side}_elbow`]
  const angle = sign * signedAngle(trunk.down, between(shoulder, elbow))
  return {
    degrees: degrees(wrapFrom(LOWEST_ARM_ANGLE, angle)),
    goniometer: { fulcrum: shoulder, stationary: shifted(shoulder, trunk.down), moving: elbow },
  }
}

/**
 * Shoulder abduction, degrees: from the trunk axis to the upper arm in the frontal plane, positive
 * away from the body, past 180° where the arm passes the head.
 */
export function shoulderAbduction(pose: Pose, side: Side): AngleReading {
  const trunk = trunkOf(pose)
  if (isMissing(trunk)) return trunk
  const points = pickLandmarks(pose, `${side}_shoulder`)
  if (isMissing(points)) return points
  return upperArm(pose, side, outwards(trunk, points[`${side}_shoulder`]))
}

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
  return upperArm(pose, side, facing === 1 ? -1 : 1)
}

/** Shoulder extension, degrees: the opposite of flexion, positive backwards. */
export function shoulderExtension(pose: Pose, side: Side): AngleReading {
  const flexion = shoulderFlexion(pose, side)
  if (isMissing(flexion)) return flexion
  return { ...flexion, degrees: degrees(wrapFrom(-270, -flexion.degrees)) }
}
