import { downOf, facingOf, outwards, trunkOf } from '../../body/body-axes'
import { pickLandmarks } from '../../body/landmarks'
import type { Pose } from '../../body/pose'
import type { Side } from '../../body/skeleton'
import { isMissing, type Missing, missing } from '../../math/missing'
import { type Degrees, degrees } from '../../math/units'
import { between, signedAngle, wrapFrom } from '../../math/vector'
import type { Movement } from '../../movements/movement'

/** The trunk axis against the vertical, clockwise on the picture. */
function trunkTilt(pose: Pose): number | Missing {
  const trunk = trunkOf(pose)
  return isMissing(trunk) ? trunk : signedAngle(downOf(pose), trunk.down)
}

/** The shoulder line against the horizontal, clockwise on the picture. */
function shoulderTilt(pose: Pose): number | Missing {
  const points = pickLandmarks(pose, 'left_shoulder', 'right_shoulder')
  if (isMissing(points)) return points
  const down = downOf(pose)
  const line = between(points.right_shoulder, points.left_shoulder)
  return signedAngle({ x: line.x < 0 ? -down.y : down.y, y: line.x < 0 ? down.x : -down.x }, line)
}

/** How far forwards the trunk leans, seen from the side. */
export function forwardLean(pose: Pose): number | Missing {
  const facing = facingOf(pose)
  const tilt = trunkTilt(pose)
  if (isMissing(facing)) return facing
  return isMissing(tilt) ? tilt : facing * tilt
}

/** How far the trunk leans to the person's left, seen from in front. */
export const leftwardLean = (pose: Pose): number | Missing => trunkTilt(pose)

/** On the picture, clockwise is up for this arm: +1; else −1. */
function armSign({ id }: Movement, side: Side, pose: Pose): 1 | -1 | Missing {
  if (id === 'shoulder-abduction') {
    const trunk = trunkOf(pose)
    const points = pickLandmarks(pose, `${side}_shoulder`)
    if (isMissing(trunk)) return trunk
    return isMissing(points) ? points : outwards(trunk, points[`${side}_shoulder`])
  }
  const facing = facingOf(pose)
  if (isMissing(facing)) return facing
  return (facing === 1) === (id === 'shoulder-flexion') ? -1 : 1
}

/** What the trunk's stand adds to the movement's angle in one pose; undefined where the trunk has no part in it. */
function standing(movement: Movement, side: Side, pose: Pose): number | Missing | undefined {
  switch (movement.id) {
    case 'shoulder-abduction':
    case 'shoulder-flexion':
    case 'shoulder-extension': {
      const sign = armSign(movement, side, pose)
      const tilt = trunkTilt(pose)
      if (isMissing(sign)) return sign
      return isMissing(tilt) ? tilt : sign * tilt
    }
    case 'cervical-lateral-flexion': {
      const tilt = shoulderTilt(pose)
      return isMissing(tilt) || side === 'left' ? tilt : -tilt
    }
    case 'cervical-flexion':
      return forwardLean(pose)
    case 'cervical-extension': {
      const lean = forwardLean(pose)
      return isMissing(lean) ? lean : -lean
    }
    default:
      return undefined
  }
}

/** Whether the trial's own value has the trunk's movement in it (raw); else it is without (corrected). */
export const valueIsRaw = ({ id }: Movement) => id === 'cervical-flexion' || id === 'cervical-extension'

/**
 * What leaning adds to a movement, degrees, positive where it makes the movement look larger against
 * the room: raw = corrected + share. For the shoulder the lean of the trunk against the vertical;
 * for the neck the change of trunk (from the side) or shoulder line (from in front) since neutral.
 * Undefined for movements that have no such pair.
 */
export function trunkShare(
  movement: Movement,
  side: Side,
  pose: Pose,
  neutral: Pose | undefined,
): Degrees | Missing | undefined {
  const now = standing(movement, side, pose)
  if (now === undefined || isMissing(now)) return now
  if (movement.zero === 'anatomical') return degrees(wrapFrom(-180, now))
  const rest = neutral && standing(movement, side, neutral)
  if (rest === undefined || isMissing(rest)) return missing('no-neutral')
  return degrees(wrapFrom(-180, now - rest))
}
