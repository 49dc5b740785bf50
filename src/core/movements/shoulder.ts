import { facingOf, outwards, trunkOf } from '../body-axes'
import { CORRECTIONS, type Correction } from '../corrections'
import type { AngleReading } from '../goniometer'
import { pickLandmarks } from '../landmarks'
import { isMissing, missing } from '../missing'
import type { Pose } from '../pose'
import type { Side } from '../skeleton'
import { degrees } from '../units'
import { between, shifted, signedAngle, wrapFrom } from '../vector'
import { correctedAbduction, wholeArm } from './arm'

/** Angles against the trunk run from here: a raised arm may pass 180°, and adduction is negative. */
const LOWEST_ARM_ANGLE = -90

/** What the whole arm says about the upper arm's angle, where the landmarks are good enough to ask it. */
type Refine = (upperArm: number, bend: number, correction: Correction) => number

/**
 * The upper arm against the trunk axis, turning in the direction that `sign` makes positive; refined
 * by the forearm where the pose is a consensus of several networks and the wrist is seen.
 */
function upperArm(pose: Pose, side: Side, sign: 1 | -1, refine: Refine): AngleReading {
  const trunk = trunkOf(pose)
  if (isMissing(trunk)) return trunk
  const points = pickLandmarks(pose, `${side}_shoulder`, `${side}_elbow`)
  if (isMissing(points)) return points
  const shoulder = points[`${side}_shoulder`]
  const elbow = points[`${side}_elbow`]
  const line = between(shoulder, elbow)
  const read = wrapFrom(LOWEST_ARM_ANGLE, sign * signedAngle(trunk.down, line))
  const wrist = pickLandmarks(pose, `${side}_wrist`)
  const angle =
    pose.correction === undefined || isMissing(wrist)
      ? read
      : refine(
          read,
          sign * signedAngle(line, between(elbow, wrist[`${side}_wrist`])),
          CORRECTIONS[pose.correction],
        )
  return {
    degrees: degrees(angle),
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
  return upperArm(pose, side, outwards(trunk, points[`${side}_shoulder`]), correctedAbduction)
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
  return upperArm(pose, side, facing === 1 ? -1 : 1, wholeArm)
}

/** Shoulder extension, degrees: the opposite of flexion, positive backwards. */
export function shoulderExtension(pose: Pose, side: Side): AngleReading {
  const flexion = shoulderFlexion(pose, side)
  if (isMissing(flexion)) return flexion
  return { ...flexion, degrees: degrees(wrapFrom(-270, -flexion.degrees)) }
}
