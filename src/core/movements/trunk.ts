import type { AngleReading } from '../body/angle-reading'
import { leftOnPicture, trunkOf } from '../body/body-axes'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing } from '../math/missing'
import { degrees } from '../math/units'
import { length, scaled, shifted, signedAngle } from '../math/vector'

const UP = { x: 0, y: -1 }

/**
 * Trunk lateral flexion, degrees: from the vertical of the picture to the trunk axis, positive
 * towards the named side. The hips' own shift is part of it.
 */
export function trunkLateralFlexion(pose: Pose, side: Side): AngleReading {
  const trunk = trunkOf(pose)
  if (isMissing(trunk)) return trunk
  const left = leftOnPicture(pose)
  if (isMissing(left)) return left
  const clockwise = signedAngle(UP, scaled(trunk.down, -1))
  const sign = (side === 'left' ? 1 : -1) * left
  return {
    degrees: degrees(sign * clockwise),
    facing: left,
    goniometer: {
      fulcrum: trunk.midHip,
      stationary: shifted(trunk.midHip, scaled(UP, length(trunk.down))),
      moving: trunk.midShoulder,
    },
  }
}
