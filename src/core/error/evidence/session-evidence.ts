import type { Side } from '../../body/skeleton'
import type { Degrees } from '../../math/units'
import type { MovementId } from '../../movements/movement'
import type { PostureMeasureId } from '../../posture/measures/measure'
import type { PostureView } from '../../posture/measures/scene'

/**
 * How a value came about, as far as its scatter depends on it. Of a movement: the mean of three
 * repetitions or more, or of fewer. Of a posture measure: with points placed by hand, or by the models
 * alone.
 */
export const MANNERS = ['three-repetitions', 'fewer-repetitions', 'placed', 'automatic'] as const
export type Manner = (typeof MANNERS)[number]

/** What a value is a value of: only values alike in all four can repeat each other. */
export interface Kinship {
  readonly measure: MovementId | PostureMeasureId
  /** The side of a movement, the view of a posture measure; absent where the movement has no side. */
  readonly of?: Side | PostureView
  readonly manner: Manner
  /** {@link methodKey} of the measurement. */
  readonly method: string
}

/** One value of a measurement, in the measure's own unit. */
export interface EvidenceValue extends Omit<Kinship, 'method'> {
  readonly value: number
}

/**
 * What one measurement (a trial, or a view of a standing person) tells about the measurement error.
 * Only what came live from a camera has one: a recording moves the same each time it is played.
 */
export interface MeasurementEvidence {
  /** The trial's or capture's own. */
  readonly id: string
  /** ISO 8601. */
  readonly recordedAt: string
  readonly method: string
  readonly values: readonly EvidenceValue[]
  /** What a goniometer said beside a movement's one value. */
  readonly goniometer?: Degrees
}

/**
 * Everything that one session tells about the measurement error, small enough to be kept as an index
 * beside it: a verdict needs these alone and reads no session. Written with each measurement by
 * {@link withMeasurement} and {@link withoutMeasurement}.
 */
export interface SessionEvidence {
  readonly sessionId: string
  /** Absent in a session that belongs to nobody. */
  readonly clientId?: string
  /** In the order of recording. */
  readonly measurements: readonly MeasurementEvidence[]
}

/** The evidence of a session in which nothing has been measured yet. */
export const noneYet = (sessionId: string, clientId: string | undefined): SessionEvidence => ({
  sessionId,
  ...(clientId !== undefined && { clientId }),
  measurements: [],
})

/** Without a measurement; unchanged where it has none with this id. */
export const withoutMeasurement = (evidence: SessionEvidence, id: string): SessionEvidence => ({
  ...evidence,
  measurements: evidence.measurements.filter((each) => each.id !== id),
})

/** With a measurement, in place of what was noted of it before. */
export const withMeasurement = (
  evidence: SessionEvidence,
  measurement: MeasurementEvidence,
): SessionEvidence => ({
  ...evidence,
  measurements: [...withoutMeasurement(evidence, measurement.id).measurements, measurement].sort(
    (a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt),
  ),
})
