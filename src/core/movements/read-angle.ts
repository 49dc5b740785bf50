import type { AngleReading, Goniometer } from '../body/angle-reading'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing, type Missing, missing } from '../math/missing'
import { degrees } from '../math/units'
import { between, length, scaled, shifted } from '../math/vector'
import { viewSeen } from '../quality/view-seen'
import type { CameraView, Movement } from './movement'

/** Points the stationary arm to where the moving arm was in neutral: that is the zero the arc starts from. */
function fromNeutral(now: Goniometer, neutral: Goniometer): Goniometer {
  const zero = between(neutral.fulcrum, neutral.moving)
  const reach = length(between(now.fulcrum, now.moving)) / (length(zero) || 1)
  return { ...now, stationary: shifted(now.fulcrum, scaled(zero, reach)) }
}

/**
 * The angle of a movement in one pose, degrees, positive in the movement's named direction, with
 * the person's own neutral taken off where the movement's zero asks for it.
 *
 * @param neutral the mean pose of the person at rest before the movement, if one was recorded.
 * @param view the view that the whole recording is measured in: pose and neutral are read in the same.
 */
export function readAngle(
  movement: Movement,
  side: Side,
  pose: Pose,
  neutral?: Pose,
  view: CameraView | Missing = viewSeen(movement, neutral ?? pose),
): AngleReading {
  if (isMissing(view)) return view
  const now = movement.raw(pose, side, view)
  if (isMissing(now) || movement.zero === 'anatomical') return now
  const rest = neutral && movement.raw(neutral, side, view)
  if (rest === undefined || isMissing(rest)) {
    return movement.zero === 'neutral-required' ? missing('no-neutral') : now
  }
  return {
    degrees: degrees(now.degrees - rest.degrees),
    ...(now.goniometer && rest.goniometer && { goniometer: fromNeutral(now.goniometer, rest.goniometer) }),
  }
}
