import { pickLandmarks } from '../body/landmarks'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing, type Missing, missing } from '../math/missing'
import { type Degrees, degrees, radians, toDegrees } from '../math/units'
import { between, dot, length, midpoint, type Vector, wrapFrom } from '../math/vector'
import type { CameraView } from '../movements/movement'

/**
 * Proportions of an upright person in the picture, in trunk lengths (mid-shoulder to mid-hip), as the
 * pose models mark them: distance between the shoulder landmarks, between the hip landmarks, and of
 * the nose in front of the shoulder line. Medians over the phantom's three people; MoveNet Thunder
 * and BlazePose heavy lie within 6 % of them.
 */
const SHOULDER_WIDTH = 0.71
const HIP_WIDTH = 0.43
const NOSE_DEPTH = 0.3

/** Shoulders narrower than this share of the average, squarely in front, would be an unusual build. */
const NARROWEST_BUILD = 0.88

/**
 * A nose that tells of a turn by this much more, degrees, than the breadth of an average build does is
 * that of a head which looks aside: a build that differs by an eighth explains no more.
 */
const HEAD_ALONE = 15

/** Where the person's front points, seen from above, as far as one picture tells. */
export interface BodyTurn {
  /**
   * Turn from the camera's direction, −180 … 180°: 0 faces the camera, +90 has the right side towards
   * it, −90 the left. Follows the head: of a trunk that turns under a still head it sees a part.
   */
  readonly heading: Degrees
  /**
   * Breadth of shoulders and hips as a share of the average person's who faces the camera; negative
   * from behind. Needs no head, tells no side. Missing where the hips are not seen.
   */
  readonly breadth: number | Missing
}

/** Sideways extent and axis that everything is measured along. */
interface Frame {
  /** From the person's right to their left as seen when they face the camera. */
  readonly across: Vector
  /** Trunk length, pixels; undefined where the hips are not seen. */
  readonly trunk?: number
  readonly breadth: number | Missing
}

function frameOf(pose: Pose, shoulders: Vector): Frame {
  const hips = pickLandmarks(pose, 'left_hip', 'right_hip', 'left_shoulder', 'right_shoulder')
  if (isMissing(hips)) return { across: { x: 1, y: 0 }, breadth: hips }
  const down = between(
    midpoint(hips.left_shoulder, hips.right_shoulder),
    midpoint(hips.left_hip, hips.right_hip),
  )
  const trunk = length(down) || 1
  const across = { x: down.y / trunk, y: -down.x / trunk }
  const hipLine = between(hips.right_hip, hips.left_hip)
  const breadth = (dot(shoulders, across) / SHOULDER_WIDTH + dot(hipLine, across) / HIP_WIDTH) / 2 / trunk
  return { across, trunk, breadth }
}

/**
 * How the person is turned towards the camera. The nose stands in front of the shoulder line: while a
 * person turns, the nose's offset from mid-shoulder and the breadth of shoulders and hips trace an
 * ellipse in the picture, and the place on it is the turn. Taken across the trunk's own axis, so
 * leaning and a rolled camera cost nothing.
 *
 * Error on the phantom while the head is not turned against the trunk, proportions fitted to the other
 * two people (root mean square, degrees): MoveNet Thunder 3.8 from the front and 3.0 from the side,
 * BlazePose heavy 5.3 and 3.9. BlazePose's world landmarks were no better (5.9 from the front) and
 * follow a turning head.
 */
export function bodyTurn(pose: Pose): BodyTurn | Missing {
  const points = pickLandmarks(pose, 'nose', 'left_shoulder', 'right_shoulder')
  if (isMissing(points)) return points
  const shoulders = between(points.right_shoulder, points.left_shoulder)
  const { across, trunk, breadth } = frameOf(pose, shoulders)
  const nose = dot(between(midpoint(points.left_shoulder, points.right_shoulder), points.nose), across)
  const forwards = isMissing(breadth) ? dot(shoulders, across) / SHOULDER_WIDTH : breadth * (trunk ?? 1)
  return { heading: toDegrees(radians(Math.atan2(nose / NOSE_DEPTH, forwards))), breadth }
}

/** {@link BodyTurn.breadth} of somebody whose head need not be seen. */
export function breadthOf(pose: Pose): number | Missing {
  const points = pickLandmarks(pose, 'left_shoulder', 'right_shoulder')
  if (isMissing(points)) return points
  return frameOf(pose, between(points.right_shoulder, points.left_shoulder)).breadth
}

/** The heading that a view asks for, degrees: the tested side (or the nearer one) towards the camera. */
function idealHeading(view: CameraView, heading: Degrees, side: Side | undefined): number {
  if (view === 'front') return 0
  const right = side === undefined ? heading >= 0 : side === 'right'
  return right ? 90 : -90
}

/** The smallest turn that the breadth allows for any ordinary build, degrees; the side is not told. */
export const turnByBreadth = (breadth: number): Degrees =>
  toDegrees(radians(Math.acos(Math.max(-1, Math.min(1, breadth / NARROWEST_BUILD)))))

/**
 * How far the person is turned from the view that a movement is measured in, degrees, −180 … 180:
 * positive where they have turned too far to their own left.
 *
 * @param side the side that belongs towards the camera in the side view; the nearer one where undefined.
 * @param headMoves whether the movement itself moves the head, so that the nose tells nothing. From the
 *   side the breadth of shoulders and hips tells the turn as well; from in front only one beyond some
 *   30° shows in it, without its sign, and a smaller one is missing.
 */
export function turnFromView(
  pose: Pose,
  view: CameraView,
  side: Side | undefined,
  headMoves = false,
): Degrees | Missing {
  const turn = bodyTurn(pose)
  if (isMissing(turn)) return turn
  const { heading, breadth } = turn
  const ideal = idealHeading(view, heading, side)
  const byHead = degrees(wrapFrom(-180, heading - ideal))
  if (view === 'side') {
    if (!headMoves || isMissing(breadth) || Math.abs(byHead) > 90) return byHead
    const back = toDegrees(radians(Math.asin(Math.max(-1, Math.min(1, breadth)))))
    return degrees(ideal > 0 ? -back : back)
  }
  if (isMissing(breadth)) return headMoves ? breadth : byHead
  const narrow = turnByBreadth(breadth)
  if (headMoves) return narrow > 0 ? narrow : missing('no-neutral', 'head moves')
  // A head that looks aside from a trunk in front is not a turned trunk: shoulders and hips are too broad for it.
  const likely = toDegrees(radians(Math.acos(Math.max(-1, Math.min(1, breadth)))))
  if (Math.abs(byHead) > likely + HEAD_ALONE) {
    return degrees(Math.sign(byHead) * Math.max(HEAD_ALONE, likely))
  }
  // A head that looks at the camera over a turned trunk hides the turn; the breadth still shows it.
  return Math.abs(byHead) >= narrow ? byHead : degrees(Math.sign(byHead || 1) * narrow)
}
