import type { Goniometer, ImagePoint } from '../../body/angle-reading'
import { type Degrees, degrees, toRadians } from '../../math/units'
import { between, dot, length, scaled, shifted, type Vector } from '../../math/vector'
import type { HandAngle } from './hand-angle'

/** A direction with the length and the way of a line: up or down, left or right, whichever is nearer to it. */
const along = (axis: Vector, line: Vector) => scaled(axis, (dot(axis, line) < 0 ? -1 : 1) * length(line))

/**
 * Where an angle by hand is read off, as far as its points are placed; undefined until they all are.
 * Of two lines the first is moved to the start of the second. The angle between the arms is what
 * `handAngleDegrees` gives.
 */
export function handAngleArms(
  { kind, points }: Pick<HandAngle<ImagePoint>, 'kind' | 'points'>,
  roll: Degrees = degrees(0),
): Goniometer | undefined {
  const [a, b, c, d] = points
  if (!a || !b) return undefined
  const [sin, cos] = [Math.sin(toRadians(roll)), Math.cos(toRadians(roll))]
  const against = (axis: Vector) => ({
    fulcrum: a,
    stationary: shifted(a, along(axis, between(a, b))),
    moving: b,
  })
  switch (kind) {
    case 'to-vertical':
      return against({ x: sin, y: -cos })
    case 'to-horizontal':
      return against({ x: cos, y: sin })
    case 'three-point':
      return c && { fulcrum: b, stationary: a, moving: c }
    case 'two-line':
      return c && d && { fulcrum: c, stationary: shifted(c, between(a, b)), moving: d }
  }
}
