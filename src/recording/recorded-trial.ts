import type { Side } from '../core/body/skeleton'
import type { Movement } from '../core/movements/movement'
import { analyseTrial, MEASUREMENT_VERSION } from '../core/trial/analysis'
import type { Trial } from '../core/trial/trial'
import type { RepetitionTracker } from './repetition-tracker'
import type { RunStage } from './run'

/** A finished trial before it belongs to a session. */
export type RecordedTrial = Omit<Trial, 'sessionId'>

/** The trial that a tracker has followed: its raw landmarks, how they were obtained, and what they come to. */
export function recordedTrial(
  { source, estimator }: Pick<RunStage, 'source' | 'estimator'>,
  tracker: RepetitionTracker,
  {
    movement,
    side,
    startedAt,
  }: { readonly movement: Movement; readonly side: Side; readonly startedAt: Date },
): RecordedTrial {
  const recording = tracker.record()
  return {
    id: crypto.randomUUID(),
    movement: movement.id,
    ...(movement.laterality !== 'none' && { side }),
    recordedAt: startedAt.toISOString(),
    source: { kind: source.kind, label: source.label },
    model: estimator.identity,
    appVersion: __APP_VERSION__,
    measurementVersion: MEASUREMENT_VERSION,
    frames: { measured: tracker.frames, dropped: source.dropped },
    recording,
    analysis: analyseTrial(recording, movement, side),
  }
}
