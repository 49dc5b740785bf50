import type { AngleReading } from '../body/angle-reading'
import { downOf, facingByEars, type Trunk, trunkOf } from '../body/body-axes'
import type { Pose } from '../body/pose'
import { isMissing, type Missing } from '../math/missing'
import { degrees } from '../math/units'
import { length, scaled, shifted, signedAngle } from '../math/vector'

/**
 * Which way a bending person faces: +1 to the right of the picture, −1 to the left. The nose lies in
 * front of the ears *along the trunk*: a person bent double looks down or back between the legs, and
 * the picture's own left and right no longer tell.
 */
const facingAlongTrunk = (pose: Pose, { down }: Trunk): 1 | -1 | Missing =>
  facingByEars(pose, { x: down.y, y: -down.x })

/**
 * Trunk flexion, degrees: from the vertical to the trunk axis (mid-hip to
 * mid-shoulder), seen from either side, positive forwards. Hips and spine together: a camera does
 * not tell them apart.
 */
export function trunkFlexion(pose: Pose): AngleReading {
  const trunk = trunkOf(pose)
  if (isMissing(trunk)) return trunk
  const facing = facingAlongTrunk(pose, trunk)
  if (isMissing(facing)) return facing
  const up = scaled(downOf(pose), -1)
  return {
    degrees: degrees(facing * signedAngle(up, scaled(trunk.down, -1))),
    facing,
    goniometer: {
      fulcrum: trunk.midHip,
      stationary: shifted(trunk.midHip, scaled(up, length(trunk.down))),
      moving: trunk.midShoulder,
    },
  }
}
