import type { AngleReading } from '../body/angle-reading'
import { facingOf, trunkOf } from '../body/body-axes'
import { pickLandmarks } from '../body/landmarks'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing, missing } from '../math/missing'
import { degrees } from '../math/units'
import { between, length, scaled, shifted, signedAngle, wrapFrom } from '../math/vector'

/**
 * The camera looks along the upper arm, so the elbow stands in front of the shoulder. Upper arm and
 * trunk are about as 1 to 2; turned by 30° from the camera's line (beyond which no view is accepted)
 * the upper arm shows this share of the trunk's length, and more means another view or a sunk elbow.
 */
const UPPER_ARM_SHOWN = 0.27
/**
 * A forearm bent to a right angle shows about half of the trunk's length; one that shows less than
 * this share is bent by less than some 30°, and its direction says little about rotation.
 */
const FOREARM_SHOWN = 0.25

/**
 * External rotation of the shoulder at 90° of abduction, degrees: the forearm (elbow to wrist)
 * against the line forwards at right angles to the trunk axis, positive upwards, 0° with the forearm
 * pointing forwards. Needs the tested side towards the camera, the upper arm pointing at it and the
 * elbow bent: seen from in front the forearm is foreshortened and its direction says nothing.
 */
export function shoulderExternalRotation(pose: Pose, side: Side): AngleReading {
  const facing = facingOf(pose)
  if (isMissing(facing)) return facing
  if (facing !== (side === 'right' ? 1 : -1)) return missing('other-side')
  const trunk = trunkOf(pose)
  if (isMissing(trunk)) return trunk
  const points = pickLandmarks(pose, `${side}_shoulder`, `${side}_elbow`, `${side}_wrist`)
  if (isMissing(points)) return points
  const elbow = points[`${side}_elbow`]
  const forearm = between(elbow, points[`${side}_wrist`])
  const trunkLength = length(trunk.down)
  if (length(between(points[`${side}_shoulder`], elbow)) > UPPER_ARM_SHOWN * trunkLength) {
    return missing('wrong-view', 'upper-arm')
  }
  if (length(forearm) < FOREARM_SHOWN * trunkLength) return missing('wrong-view', 'forearm')
  const forwards = { x: facing * trunk.down.y, y: -facing * trunk.down.x }
  const reach = length(forearm) / trunkLength
  return {
    degrees: degrees(wrapFrom(-180, -facing * signedAngle(forwards, forearm))),
    goniometer: {
      fulcrum: elbow,
      stationary: shifted(elbow, scaled(forwards, reach)),
      moving: points[`${side}_wrist`],
    },
  }
}

/** Internal rotation at 90° of abduction, degrees: the opposite of external rotation, positive downwards. */
export function shoulderInternalRotation(pose: Pose, side: Side): AngleReading {
  const external = shoulderExternalRotation(pose, side)
  return isMissing(external) ? external : { ...external, degrees: degrees(-external.degrees) }
}
