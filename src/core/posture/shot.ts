import type { ModelIdentity } from '../pose'
import type { LandmarkRecording } from '../trial/landmark-recording'
import type { Refined, TrialSource } from '../trial/trial'
import type { Seconds } from '../units'
import type { HandAngle } from './hand-angle'
import type { PlacedPoint } from './placed-points'
import type { PostureView } from './scene'

/**
 * One view of a standing person: the raw landmarks of a few seconds of quiet standing, how they were
 * obtained, and what was placed by hand. Every value is computed from it, see `analyseShot`.
 */
export interface PostureShot {
  readonly id: string
  readonly sessionId: string
  readonly view: PostureView
  /** ISO 8601, when the quiet standing began. */
  readonly recordedAt: string
  readonly source: TrialSource
  /** What followed the person live; the values come from {@link refined} where that is there. */
  readonly model: ModelIdentity
  readonly appVersion: string
  readonly measurementVersion: number
  readonly frames: { readonly measured: number; readonly dropped: number }
  /** The quiet standing, and nothing before or after it. */
  readonly recording: LandmarkRecording
  /** A few of its frames as a more accurate model saw them, on the recording's clock; absent where nobody looked closer. */
  readonly refined?: Refined
  /** The frame that points are placed in and that a kept picture shows, on the recording's clock. */
  readonly still: Seconds
  readonly placed: readonly PlacedPoint[]
  /** Angles that somebody read off the still by hand. */
  readonly handAngles: readonly HandAngle[]
  /** The person's height, cm, where it was told: lengths are then given in cm too. */
  readonly heightCm?: number
}
