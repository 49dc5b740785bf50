import type { AngleReading, Goniometer } from '../body/angle-reading'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing, missing } from '../math/missing'
import { degrees } from '../math/units'
import { between, length, scaled, shifted } from '../math/vector'
import type { Movement } from './movement'

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
 * `neutral` is the mean pose of the person at rest before the movement, if one was recorded.
 */
export function readAngle(movement: Movement, side: Side, pose: Pose, neutral?: Pose): AngleReading {
  const now = movement.raw(pose, side)
  if (isMissing(now) || movement.zero === 'anatomical') return now
  const rest = neutral && movement.raw(neutral, side)
  if (rest === undefined || isMissing(rest)) {
    return movement.zero === 'neutral-required' ? missing('no-neutral') : now
  }
  return {
    degrees: degrees(now.degrees - rest.degrees),
    ...(now.goniometer && rest.goniometer && { goniometer: fromNeutral(now.goniometer, rest.goniometer) }),
  }
}
