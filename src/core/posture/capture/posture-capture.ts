import type { Seconds } from '../../math/units'
import type { Recorded } from '../../trial/trial'
import type { PostureView } from '../measures/scene'
import type { HandAngle } from '../points/hand-angle'
import type { PlacedPoint } from '../points/placed-points'

/**
 * One view of a standing person: the raw landmarks of a few seconds of quiet standing (nothing before
 * or after them), how they were obtained, and what was placed by hand. Every value is computed from
 * it, see `analyseCapture`.
 */
export interface PostureCapture extends Recorded {
  readonly id: string
  readonly sessionId: string
  readonly view: PostureView
  /** The frame that points are placed in and that a kept picture shows, on the recording's clock. */
  readonly still: Seconds
  readonly placed: readonly PlacedPoint[]
  /** Angles that somebody read off the still by hand. */
  readonly handAngles: readonly HandAngle[]
  /** The person's height, cm, where it was told: lengths are then given in cm too. */
  readonly heightCm?: number
}
