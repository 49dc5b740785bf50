import type { Missing } from '../math/missing'
import type { Degrees, Pixels } from '../math/units'

/** A point in the image, pixels; or a direction in the image. */
export interface ImagePoint {
  readonly x: Pixels
  readonly y: Pixels
}

/**
 * Where an angle is read off, in a goniometer's own terms: the fulcrum, and a point on the
 * stationary and on the moving arm. The stage draws the arc between the two.
 */
export interface Goniometer {
  readonly fulcrum: ImagePoint
  readonly stationary: ImagePoint
  readonly moving: ImagePoint
}

/** An angle that could be taken, with where it was read off when it lies in the image plane. */
export interface AngleValue {
  readonly degrees: Degrees
  readonly goniometer?: Goniometer
  /**
   * Which way round the person was taken to stand where the sign of the angle hangs on it: one value for
   * each of the two. It may not change within a recording.
   */
  readonly facing?: 1 | -1
}

/** One reading: the angle, or why there is none. */
export type AngleReading = AngleValue | Missing
