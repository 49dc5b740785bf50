import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing, type Missing, missing } from '../math/missing'
import { type Degrees, degrees, radians, toDegrees } from '../math/units'
import { wrapFrom } from '../math/vector'
import type { CameraView } from '../movements/movement'
import { bodyTurn } from './body-turn'

/** Shoulders narrower than this share of the average, squarely in front, would be an unusual build. */
const NARROWEST_BUILD = 0.88

/**
 * A head that tells of a turn by this much more, degrees, than the breadth of an average build does
 * looks aside: a build that differs by an eighth explains no more. Of feet that do it is said later: they
 * follow the trunk more closely, and a trunk that bends forwards looks broad.
 */
const HEAD_ALONE = 15
const FEET_ALONE = 25

/** The heading that a view asks for, degrees: the tested side (or the nearer one) towards the camera. */
function idealHeading(view: CameraView, heading: Degrees, side: Side | undefined): number {
  if (view === 'front') return 0
  const right = side === undefined ? heading >= 0 : side === 'right'
  return right ? 90 : -90
}

const turnOf = (breadth: number): Degrees => toDegrees(radians(Math.acos(Math.max(-1, Math.min(1, breadth)))))

/** The smallest turn that the breadth allows for any ordinary build, degrees; the side is not told. */
export const turnByBreadth = (breadth: number): Degrees => turnOf(breadth / NARROWEST_BUILD)

/** What head and feet say of a turn from the front, degrees, as far as the breadth allows it. */
function asBroad(turn: Degrees, breadth: number, mostBeyond: number): Degrees {
  // A head that looks aside from a trunk in front is not a turned trunk: shoulders and hips are too broad for it.
  const likely = turnOf(breadth)
  const sign = Math.sign(turn || 1)
  if (Math.abs(turn) > likely + mostBeyond) return degrees(sign * Math.max(HEAD_ALONE, likely))
  // A head that looks at the camera over a turned trunk hides the turn; the breadth still shows it.
  return degrees(sign * Math.max(Math.abs(turn), turnByBreadth(breadth)))
}

/**
 * How far the person is turned from the view that a movement is measured in, degrees, −180 … 180:
 * positive where they have turned too far to their own left.
 *
 * @param side the side that belongs towards the camera in the side view; the nearer one where undefined.
 * @param headMoves whether the movement itself moves the head, so that it tells nothing. From the side
 *   the breadth of shoulders and hips tells the turn as well, from in front the feet do; without them only
 *   a breadth beyond some 30°, without its sign, and a smaller turn is missing.
 */
export function turnFromView(
  pose: Pose,
  view: CameraView,
  side: Side | undefined,
  headMoves = false,
): Degrees | Missing {
  const turn = bodyTurn(pose)
  if (isMissing(turn)) return turn
  const { heading, byFeet, breadth } = turn
  const ideal = idealHeading(view, heading, side)
  const fromIdeal = degrees(wrapFrom(-180, heading - ideal))
  if (view === 'side') {
    if (!headMoves || isMissing(breadth) || Math.abs(fromIdeal) > 90) return fromIdeal
    const back = toDegrees(radians(Math.asin(Math.max(-1, Math.min(1, breadth)))))
    return degrees(ideal > 0 ? -back : back)
  }
  if (isMissing(breadth)) return headMoves ? breadth : fromIdeal
  if (!headMoves) return asBroad(fromIdeal, breadth, byFeet === undefined ? HEAD_ALONE : FEET_ALONE)
  if (byFeet !== undefined) return asBroad(byFeet, breadth, FEET_ALONE)
  const narrow = turnByBreadth(breadth)
  return narrow > 0 ? narrow : missing('no-neutral', 'head moves')
}
