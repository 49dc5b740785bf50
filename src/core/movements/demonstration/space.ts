import { type Degrees, toRadians } from '../../math/units'

/**
 * A point or direction of the figure, metres: x to the person's left, y up, z to where the person faces;
 * the origin stands on the ground between the feet.
 */
export interface Point3 {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** A rotation of the figure's space. */
export type Turn = (v: Point3) => Point3

export const point = (x: number, y: number, z: number): Point3 => ({ x, y, z })

export const plus = (a: Point3, b: Point3): Point3 => point(a.x + b.x, a.y + b.y, a.z + b.z)

/** The point so many metres from another one in a direction of length 1. */
export const along = (from: Point3, direction: Point3, distance: number): Point3 =>
  point(from.x + direction.x * distance, from.y + direction.y * distance, from.z + direction.z * distance)

const sine = (angle: number) => Math.sin(toRadians(angle as Degrees))
const cosine = (angle: number) => Math.cos(toRadians(angle as Degrees))

/** About the axis across the body, degrees: what hangs goes forwards, what stands goes backwards. */
export const swung =
  (angle: number): Turn =>
  ({ x, y, z }) =>
    point(x, y * cosine(angle) + z * sine(angle), z * cosine(angle) - y * sine(angle))

/** About the axis from back to front, degrees: what hangs goes to the left, what stands to the right. */
export const spread =
  (angle: number): Turn =>
  ({ x, y, z }) =>
    point(x * cosine(angle) - y * sine(angle), x * sine(angle) + y * cosine(angle), z)

/** About the axis that stands upright, degrees: what points forwards goes to the left. */
export const twisted =
  (angle: number): Turn =>
  ({ x, y, z }) =>
    point(x * cosine(angle) + z * sine(angle), y, z * cosine(angle) - x * sine(angle))

/** One turn after the other, the last one first: each turns within what the one before it has turned. */
export const turns =
  (...each: readonly Turn[]): Turn =>
  (v) =>
    each.reduceRight((turned, turn) => turn(turned), v)
