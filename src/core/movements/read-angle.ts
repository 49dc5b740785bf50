import type { AngleReading, AngleValue, Goniometer } from '../body/angle-reading'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing, type Missing, missing } from '../math/missing'
import { degrees } from '../math/units'
import { between, length, scaled, shifted } from '../math/vector'
import { viewSeen } from '../quality/view-seen'
import { isBeyond, type Limits } from './limits'
import type { CameraView, Movement } from './movement'

/** Points the stationary arm to where the moving arm was in neutral: that is the zero the arc starts from. */
function fromNeutral(now: Goniometer, neutral: Goniometer): Goniometer {
  const zero = between(neutral.fulcrum, neutral.moving)
  const reach = length(between(now.fulcrum, now.moving)) / (length(zero) || 1)
  return { ...now, stationary: shifted(now.fulcrum, scaled(zero, reach)) }
}

/** A neutral of a mean pose may lie this much outside of where each of its frames lies, degrees. */
const NEUTRAL_SLACK = 5

/** The reading, unless no joint can do that. */
const possible = (reading: AngleValue, limits: Limits): AngleReading =>
  isBeyond(limits, reading.degrees) ? missing('implausible') : reading

/** How far from zero a neutral may lie, on either side of where it is looked for, degrees. */
function neutralLimits({ neutralAround = degrees(0), neutralWithin }: Movement): Limits {
  const within = neutralWithin + NEUTRAL_SLACK
  return { low: degrees(neutralAround - within), high: degrees(neutralAround + within) }
}

/**
 * The raw angle of a person whose neutral is not known yet, degrees: missing where no person at rest
 * or in the movement reads so.
 */
export function readRaw(movement: Movement, side: Side, pose: Pose, view: CameraView): AngleReading {
  const reading = movement.raw(pose, side, view)
  if (isMissing(reading)) return reading
  const { limits, zero } = movement
  if (zero === 'anatomical') return possible(reading, limits)
  const neutral = neutralLimits(movement)
  return possible(reading, {
    low: degrees(limits.low + neutral.low),
    high: degrees(limits.high + neutral.high),
  })
}

/** The raw angle of the person's neutral: missing where nobody rests like that. */
export function readNeutral(
  movement: Movement,
  side: Side,
  neutral: Pose,
  view: CameraView | Missing = viewSeen(movement, neutral),
): AngleReading {
  if (isMissing(view)) return view
  const rest = movement.raw(neutral, side, view)
  if (isMissing(rest) || movement.zero === 'anatomical') return rest
  return isBeyond(neutralLimits(movement), rest.degrees) ? missing('implausible', 'neutral') : rest
}

const withoutLevel = ({ level: _, ...pose }: Pose): Pose => pose

/** Whether one was taken to stand the other way round than the other. */
const isTurnedRound = (now: AngleValue, rest: AngleValue) =>
  now.facing !== undefined && rest.facing !== undefined && now.facing !== rest.facing

/**
 * The angle of a movement in one pose, degrees, positive in the movement's named direction, with
 * the person's own neutral taken off where the movement's zero asks for it. An angle that no joint
 * reaches is missing, and so is one of a person who seems to stand the other way round than in neutral.
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
  // Of one camera, whose roll falls out of the change where it is known of one of the two alone.
  const alike = neutral === undefined || (pose.level === undefined) === (neutral.level === undefined)
  const now = movement.raw(alike ? pose : withoutLevel(pose), side, view)
  if (isMissing(now)) return now
  const rest = neutral && readNeutral(movement, side, alike ? neutral : withoutLevel(neutral), view)
  if (rest && !isMissing(rest) && isTurnedRound(now, rest)) return missing('sides-swapped', 'facing')
  if (movement.zero === 'anatomical') return possible(now, movement.limits)
  if (rest === undefined) {
    return movement.zero === 'neutral-required' ? missing('no-neutral') : possible(now, movement.limits)
  }
  // A neutral that cannot be read tells nothing; one that cannot be is a fault in what is read with it.
  if (isMissing(rest)) {
    const isFault = movement.zero === 'neutral-required' || rest.missing === 'implausible'
    if (!isFault) return possible(now, movement.limits)
    return rest.missing === 'implausible' ? rest : missing('no-neutral')
  }
  const reading: AngleValue = {
    ...now,
    degrees: degrees(now.degrees - rest.degrees),
    ...(now.goniometer && rest.goniometer && { goniometer: fromNeutral(now.goniometer, rest.goniometer) }),
  }
  return possible(reading, movement.limits)
}
