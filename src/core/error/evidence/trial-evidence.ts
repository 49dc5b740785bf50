import { isMissing } from '../../math/missing'
import type { TrialSummary } from '../../trial/trial-summary'
import { methodKey } from '../method'
import type { Kinship, Manner, MeasurementEvidence } from './session-evidence'

/** From this many repetitions on, a trial's mean counts as a mean of three. */
const FULL_REPETITIONS = 3

/** How the value of a trial of so many repetitions came about: it scatters less from three on. */
export const mannerOf = (repetitions: number): Manner =>
  repetitions >= FULL_REPETITIONS ? 'three-repetitions' : 'fewer-repetitions'

/** What a trial's value is a value of. */
export const kinshipOf = (trial: TrialSummary): Kinship => ({
  measure: trial.movement,
  ...(trial.side && { of: trial.side }),
  manner: mannerOf(trial.analysis.repetitions.length),
  method: methodKey(trial),
})

/** What a trial tells about the measurement error; undefined where it has no value or came from a recording. */
export function trialEvidence(trial: TrialSummary): MeasurementEvidence | undefined {
  const { id, recordedAt, source, analysis, goniometer } = trial
  if (source.kind !== 'webcam' || isMissing(analysis.mean)) return undefined
  const { method, ...rest } = kinshipOf(trial)
  return {
    id,
    recordedAt,
    method,
    values: [{ ...rest, value: analysis.mean }],
    ...(goniometer && { goniometer: goniometer.degrees }),
  }
}
