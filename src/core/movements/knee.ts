import type { AngleReading } from '../body/angle-reading'
import { facingOf } from '../body/body-axes'
import { pickLandmarks } from '../body/landmarks'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing, missing } from '../math/missing'
import { degrees } from '../math/units'
import { between, shifted, signedAngle, wrapFrom } from '../math/vector'

/**
 * Knee flexion, degrees: from the straight continuation of the thigh (hip to knee) to the shank (knee
 * to ankle) in the sagittal plane, positive with the heel towards the buttock, 0° straight, negative in
 * hyperextension. Needs the tested side towards the camera. The hip landmark stands in for the
 * greater trochanter, the ankle landmark for the lateral malleolus.
 */
export function kneeFlexion(pose: Pose, side: Side): AngleReading {
  const facing = facingOf(pose)
  if (isMissing(facing)) return facing
  if (facing !== (side === 'right' ? 1 : -1)) return missing('other-side')
  const points = pickLandmarks(pose, `${side}_hip`, `${side}_knee`, `${side}_ankle`)
  if (isMissing(points)) return points
  const knee = points[`${side}_knee`]
  const thigh = between(points[`${side}_hip`], knee)
  const angle = facing * signedAngle(thigh, between(knee, points[`${side}_ankle`]))
  return {
    degrees: degrees(wrapFrom(-90, angle)),
    goniometer: { fulcrum: knee, stationary: shifted(knee, thigh), moving: points[`${side}_ankle`] },
  }
}
