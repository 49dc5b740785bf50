import type { SourceKind } from '../body/frame-context'
import type { ModelIdentity } from '../body/pose'
import type { Side } from '../body/skeleton'
import type { GoniometerReading } from '../error/agreement/goniometer-reading'
import type { Missing } from '../math/missing'
import type { Degrees, Seconds } from '../math/units'
import type { MovementMode } from '../movements/mode'
import type { CameraView, MovementId } from '../movements/movement'
import type { GateSummary } from '../quality/gate-summary'
import type { PartOfRun } from '../run/part-of-run'
import type { HoldCompensations } from './compensation/hold-compensations'
import type { LandmarkRecording } from './landmark-recording'

/** One repetition found in the angle trace. Times are seconds from the start of the recording. */
export interface Repetition {
  /** Onset: the angle leaves the neutral. */
  readonly start: Seconds
  /** Return: the angle is back near the neutral. */
  readonly end: Seconds
  /** The hold (plateau) that the value is taken from. */
  readonly holdStart: Seconds
  readonly holdEnd: Seconds
  /** Median of the filtered angle over the hold; where it was refined, of that model's frames. */
  readonly degrees: Degrees
  /** Standard deviation of the live model's raw angle over the hold. */
  readonly holdSd: Degrees
  /** What a refinement replaced; absent where there was none. */
  readonly refinement?: Refinement
}

/**
 * Why something that was lifted or held is no repetition. `held-too-short`: up and down again without
 * a hold of half a second. `not-steady`: it was near its top for a second, and moved. `not-returned`:
 * it was held, and the limb did not go back before the next one, or before the end. `too-small`: it
 * was held, and hardly rose from where the limb was before. `not-seen`: it could not be read near its
 * top for half a second and more. `not-refined`: it was held, and the refinement could not read it
 * while it read the others. `other-movement`: another movement of the same part of the body went
 * clearly further at that time.
 */
export const NOT_COUNTED_REASONS = [
  'held-too-short',
  'not-steady',
  'not-returned',
  'too-small',
  'not-seen',
  'not-refined',
  'other-movement',
] as const
export type NotCountedReason = (typeof NOT_COUNTED_REASONS)[number]

/** Something that was lifted or held and is no repetition. Times are seconds from the start of the recording. */
export interface NotCounted {
  readonly start: Seconds
  readonly end: Seconds
  /** The median of the hold, or the height that was reached where there was none. */
  readonly degrees: Degrees
  readonly reason: NotCountedReason
}

/** How a repetition's value came out of a refinement, see {@link Refined}. */
export interface Refinement {
  /** The live model's own value: the median of its filtered angle over the hold. Stored under this name. */
  readonly quick: Degrees
  /** Frames of the hold that the value is the median of. */
  readonly frames: number
}

/** The angle of each frame: filtered for the stored number, or why it is missing. */
export interface TraceSample {
  readonly time: Seconds
  readonly angle: Degrees | Missing
}

/** Everything that is computed from a recording: pure, and can be computed again at any time. */
export interface TrialAnalysis {
  readonly trace: readonly TraceSample[]
  /** The stretch in which the person's neutral was taken, or why there is none. */
  readonly neutral: { readonly start: Seconds; readonly end: Seconds } | Missing
  /** The view that all of it was measured in, of a movement that can be measured in more than one. */
  readonly view?: CameraView
  readonly repetitions: readonly Repetition[]
  /** What was lifted or held and does not count; absent in trials from before it was told. */
  readonly notCounted?: readonly NotCounted[]
  /** Mean of the repetitions, or why there is none. */
  readonly mean: Degrees | Missing
  /** Sample standard deviation (n − 1) of the repetitions; missing below two. */
  readonly sd: Degrees | Missing
  /** Highest filtered angle of the live model within the repetitions; for orientation, never the value of a trial. */
  readonly peak: Degrees | Missing
  /** What the gates said, over the recording and over each hold; absent in trials from before there were any. */
  readonly gates?: readonly GateSummary[]
  /** What else the body did in each hold, in the order of `repetitions`; absent likewise. */
  readonly compensations?: readonly HoldCompensations[]
}

/**
 * A refinement of a few frames of the neutral and of each hold, by a model that is more accurate than
 * any that can follow a person live. The values of the trial are read from these landmarks; where the
 * neutral and the holds lie, and how steady they were, is told by the live model's.
 */
export interface Refined {
  readonly model: ModelIdentity
  /** On the clock of the trial's own recording. */
  readonly recording: LandmarkRecording
}

/** The source a trial was recorded from. */
export interface TrialSource {
  readonly kind: SourceKind
  readonly label: string
}

/** What was recorded of a person in front of a source, and how: all that every value can be computed from again. */
export interface Recorded {
  /** ISO 8601, when the recording began. */
  readonly recordedAt: string
  readonly source: TrialSource
  /** What followed the person live; the values come from {@link refined} where that is there. */
  readonly model: ModelIdentity
  readonly appVersion: string
  /** Version of the measurement code that computed what is stored or shown. */
  readonly measurementVersion: number
  readonly frames: { readonly measured: number; readonly dropped: number }
  readonly recording: LandmarkRecording
  /** Absent where nothing was refined, and the live model's values stand. */
  readonly refined?: Refined
}

/** A measured movement: raw landmarks, how they were obtained, and what was computed from them. */
export interface Trial extends Recorded {
  readonly id: string
  readonly sessionId: string
  readonly movement: MovementId
  /** Absent where the movement has no side. */
  readonly side?: Side
  /** Who moved; absent where the person did alone. */
  readonly mode?: MovementMode
  /**
   * Frames in which a helper was in the picture and the person was told from them, see `FollowedPerson`: those
   * say one person. Absent where there was none.
   */
  readonly helperFrames?: number
  /** Absent where it was measured by itself. */
  readonly run?: PartOfRun
  /** Pain during the movement as the person said it, 0 to 10 (numeric rating scale); absent where nobody asked. */
  readonly pain?: number
  readonly analysis: TrialAnalysis
  /** What a goniometer said beside it, where somebody entered it: a pair of the agreement study. */
  readonly goniometer?: GoniometerReading
}
