import type { AngleReading } from '../body/angle-reading'
import { downOf, leftOnPicture } from '../body/body-axes'
import { pickLandmarks } from '../body/landmarks'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing } from '../math/missing'
import { degrees } from '../math/units'
import { between, length, scaled, shifted, signedAngle } from '../math/vector'

/**
 * Raw hip abduction, degrees: from the vertical to the thigh (hip to knee) in the
 * frontal plane, positive away from the other leg. Only its change from the person's own stance is an
 * abduction. The goniometer's stationary arm lies along the two ASIS; no pose model has them, and the
 * line between its hip landmarks does not follow a tilting pelvis (±8° read near 0 on the phantom),
 * so a lifted pelvis is part of this angle.
 */
export function hipAbduction(pose: Pose, side: Side): AngleReading {
  const left = leftOnPicture(pose)
  if (isMissing(left)) return left
  const points = pickLandmarks(pose, `${side}_hip`, `${side}_knee`)
  if (isMissing(points)) return points
  const hip = points[`${side}_hip`]
  const down = downOf(pose)
  const thigh = between(hip, points[`${side}_knee`])
  // Towards the right of the picture is anticlockwise from straight down.
  const outwards = (side === 'left' ? -1 : 1) * left
  return {
    degrees: degrees(outwards * signedAngle(down, thigh)),
    facing: left,
    goniometer: {
      fulcrum: hip,
      stationary: shifted(hip, scaled(down, length(thigh))),
      moving: points[`${side}_knee`],
    },
  }
}
