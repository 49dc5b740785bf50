import { facingOf } from '../body-axes'
import type { AngleReading } from '../goniometer'
import { pickLandmarks } from '../landmarks'
import { isMissing, missing } from '../missing'
import type { Pose } from '../pose'
import type { Side } from '../skeleton'
import { degrees } from '../units'
import { between, shifted, signedAngle, wrapFrom } from '../vector'

/**
 * Elbow flexion, degrees: from the straight continuation of the upper arm to the forearm in the
 * sagittal plane, positive forwards, 0° straight, negative in hyperextension. Needs the tested side
 * towards the camera.
 */
export function elbowFlexion(pose: Pose, side: Side): AngleReading {
  const facing = facingOf(pose)
  if (isMissing(facing)) return facing
  if (facing !== (side === 'right' ? 1 : -1)) return missing('other-side')
  const points = pickLandmarks(pose, `${side}_shoulder`, `${side}_elbow`, `${side}_wrist`)
  if (isMissing(points)) return points
  const elbow = points[`${side}_elbow`]
  const upperArm = between(points[`${side}_shoulder`], elbow)
  const angle = -facing * signedAngle(upperArm, between(elbow, points[`${side}_wrist`]))
  return {
    degrees: degrees(wrapFrom(-90, angle)),
    goniometer: { fulcrum: elbow, stationary: shifted(elbow, upperArm), moving: points[`${side}_wrist`] },
  }
}
