import type { AngleReading } from '../body/angle-reading'
import { downOf, leftOnPicture, trunkOf } from '../body/body-axes'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing } from '../math/missing'
import { degrees } from '../math/units'
import { length, scaled, shifted, signedAngle } from '../math/vector'

/**
 * Trunk lateral flexion, degrees: from the vertical to the trunk axis, positive
 * towards the named side. The hips' own shift is part of it.
 */
export function trunkLateralFlexion(pose: Pose, side: Side): AngleReading {
  const trunk = trunkOf(pose)
  if (isMissing(trunk)) return trunk
  const left = leftOnPicture(pose)
  if (isMissing(left)) return left
  const up = scaled(downOf(pose), -1)
  const clockwise = signedAngle(up, scaled(trunk.down, -1))
  const sign = (side === 'left' ? 1 : -1) * left
  return {
    degrees: degrees(sign * clockwise),
    facing: left,
    goniometer: {
      fulcrum: trunk.midHip,
      stationary: shifted(trunk.midHip, scaled(up, length(trunk.down))),
      moving: trunk.midShoulder,
    },
  }
}
