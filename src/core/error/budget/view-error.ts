import { type Degrees, degrees, radians, toDegrees, toRadians } from '../../math/units'

/**
 * Root mean square error of the estimated turn itself, degrees (see `bodyTurn`): a person who seems
 * to stand straight may be turned by this much.
 */
export const TURN_ERROR = 4

/**
 * Degrees. Somebody who seems turned by more is turned, whatever the estimate is off by: twice its
 * error, which is about 95 % of it. From the side the largest error on the phantom is 12.
 */
export const SURELY_TURNED = degrees(2 * TURN_ERROR)

/**
 * How far an angle can read off because the plane of the movement is turned from the picture by
 * `turn`, degrees. The picture shortens what lies across by cos φ, so tan θ′ = tan θ · cos φ; the
 * difference is largest at 45°: 0.4, 1.8, 4.1, 9.7° at a turn of 10, 20, 30, 45°.
 */
export function viewError(turn: Degrees): Degrees {
  const phi = toRadians(degrees(Math.hypot(turn, TURN_ERROR)))
  return degrees(45 - toDegrees(radians(Math.atan(Math.cos(phi)))))
}
