import type { ImagePoint } from '../body/angle-reading'
import { type Degrees, pixels, type Radians, radians, toDegrees } from './units'

/**
 * Plane vectors in image space: x to the right, y **down**, in doubles. With y down a positive
 * rotation is clockwise as seen on the picture.
 *
 * Angles are taken with `atan2` throughout: `acos` loses all precision near 0° and 180°, where
 * ranges of motion start and end, and carries no sign.
 */
export interface Vector {
  readonly x: number
  readonly y: number
}

/** The vector from `a` to `b`. */
export const between = (a: Vector, b: Vector): Vector => ({ x: b.x - a.x, y: b.y - a.y })

/** The point half-way between two points of the image. */
export const midpoint = (a: Vector, b: Vector): ImagePoint => ({
  x: pixels((a.x + b.x) / 2),
  y: pixels((a.y + b.y) / 2),
})

/** A point moved by a vector. */
export const shifted = (point: Vector, by: Vector): ImagePoint => ({
  x: pixels(point.x + by.x),
  y: pixels(point.y + by.y),
})

export const scaled = (v: Vector, factor: number): Vector => ({ x: v.x * factor, y: v.y * factor })

export const dot = (u: Vector, v: Vector) => u.x * v.x + u.y * v.y

/** Positive where `v` lies clockwise of `u` on the picture. */
export const cross = (u: Vector, v: Vector) => u.x * v.y - u.y * v.x

export const length = (v: Vector) => Math.hypot(v.x, v.y)

/**
 * The rotation that takes the direction of `u` to that of `v`, −180 … 180°, positive clockwise on
 * the picture. Zero if either has no length.
 */
export const signedAngle = (u: Vector, v: Vector): Degrees =>
  toDegrees(radians(Math.atan2(cross(u, v), dot(u, v))))

/** The direction of a vector: 0° to the right, 90° down, −180 … 180°. */
export const direction = (v: Vector): Radians => radians(Math.atan2(v.y, v.x))

/** Wraps an angle into `lowest … lowest + 360`, the lower end included. */
export const wrapFrom = (lowest: number, angle: number) => {
  const turns = Math.floor((angle - lowest) / 360)
  return angle - turns * 360
}
