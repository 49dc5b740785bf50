import type { NormalisedPoint } from '../../body/frame-space'
import { isMissing, type Missing, missing } from '../../math/missing'
import { type Degrees, degrees, toRadians } from '../../math/units'
import { between, length, signedAngle, type Vector } from '../../math/vector'

/** How an angle is read off a picture by hand, and how many points that takes. */
export const HAND_ANGLE_POINTS = {
  'two-line': 4,
  'three-point': 3,
  'to-vertical': 2,
  'to-horizontal': 2,
} as const
export type HandAngleKind = keyof typeof HAND_ANGLE_POINTS
export const HAND_ANGLE_KINDS = Object.keys(HAND_ANGLE_POINTS) as readonly HandAngleKind[]

/**
 * An angle that somebody read off a picture with points of their own: measured by hand. Its points are
 * stored as {@link NormalisedPoint}; to be drawn they are brought into the pixels of a picture.
 */
export interface HandAngle<Point extends Vector = NormalisedPoint> {
  readonly id: string
  readonly kind: HandAngleKind
  /**
   * `two-line`: start and end of one line, then of the other. `three-point`:
   * one arm, the fulcrum, the other arm. `to-vertical` and `to-horizontal`: start and end of the line.
   */
  readonly points: readonly Point[]
  /** What it is, in the user's words. */
  readonly label?: string
}

/** Between two directions, 0 to 180°. */
const angleOf = (u: Vector, v: Vector): Degrees | Missing =>
  length(u) === 0 || length(v) === 0 ? missing('not-placed') : degrees(Math.abs(signedAngle(u, v)))

/** Of a line without direction against another, 0 to 90°. */
function acuteAngleOf(u: Vector, v: Vector): Degrees | Missing {
  const angle = angleOf(u, v)
  return isMissing(angle) ? angle : degrees(Math.min(angle, 180 - angle))
}

/**
 * The angle, degrees, without a sign: of `two-line` and `three-point` 0 to 180° (two lines in the
 * direction that they were drawn in), against the vertical or the horizontal 0 to 90°. Missing while
 * a point is not placed, or where two points of a line coincide.
 *
 * @param roll of the camera where it is known, degrees, positive where the content of the picture is
 * turned clockwise: gravity's vertical is turned with it.
 */
export function handAngleDegrees(
  { kind, points }: Pick<HandAngle<Vector>, 'kind' | 'points'>,
  roll: Degrees = degrees(0),
): Degrees | Missing {
  const [a, b, c, d] = points
  if (points.length !== HAND_ANGLE_POINTS[kind] || !a || !b) return missing('not-placed')
  const [sin, cos] = [Math.sin(toRadians(roll)), Math.cos(toRadians(roll))]
  switch (kind) {
    case 'to-vertical':
      return acuteAngleOf(between(a, b), { x: sin, y: -cos })
    case 'to-horizontal':
      return acuteAngleOf(between(a, b), { x: cos, y: sin })
    case 'three-point':
      return c ? angleOf(between(b, a), between(b, c)) : missing('not-placed')
    case 'two-line':
      return c && d ? angleOf(between(a, b), between(c, d)) : missing('not-placed')
  }
}
