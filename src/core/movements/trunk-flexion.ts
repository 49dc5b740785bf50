import type { AngleReading } from '../body/angle-reading'
import { type Trunk, trunkOf } from '../body/body-axes'
import { pickLandmarks, SURE_ENOUGH } from '../body/landmarks'
import type { Pose } from '../body/pose'
import { isMissing, type Missing, missing } from '../math/missing'
import { degrees } from '../math/units'
import { between, cross, length, scaled, shifted, signedAngle } from '../math/vector'

const UP = { x: 0, y: -1 }

/**
 * Which way a bending person faces: +1 to the right of the picture, −1 to the left. The nose lies in
 * front of the ears *along the trunk*: a person bent double looks down or back between the legs, and
 * the picture's own left and right no longer tell.
 */
function facingAlongTrunk(pose: Pose, { down }: Trunk): 1 | -1 | Missing {
  const [left, right] = [pose.imageLandmarks.left_ear?.score ?? 0, pose.imageLandmarks.right_ear?.score ?? 0]
  if (Math.max(left, right) < SURE_ENOUGH) return missing('landmark-unsure', 'ear')
  const seen = left > right ? 'left_ear' : 'right_ear'
  const points = pickLandmarks(pose, 'nose', seen)
  if (isMissing(points)) return points
  return cross(scaled(down, -1), between(points[seen], points.nose)) > 0 ? 1 : -1
}

/**
 * Trunk flexion, degrees: from the vertical of the picture to the trunk axis (mid-hip to
 * mid-shoulder), seen from either side, positive forwards. Hips and spine together: a camera does
 * not tell them apart.
 */
export function trunkFlexion(pose: Pose): AngleReading {
  const trunk = trunkOf(pose)
  if (isMissing(trunk)) return trunk
  const facing = facingAlongTrunk(pose, trunk)
  if (isMissing(facing)) return facing
  return {
    degrees: degrees(facing * signedAngle(UP, scaled(trunk.down, -1))),
    goniometer: {
      fulcrum: trunk.midHip,
      stationary: shifted(trunk.midHip, scaled(UP, length(trunk.down))),
      moving: trunk.midShoulder,
    },
  }
}
