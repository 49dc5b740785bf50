import { isMissing, type Missing } from '../math/missing'
import { movementById } from '../movements/catalogue'
import { analyseTrial, MEASUREMENT_VERSION } from './analysis'
import { refineTrial } from './refinement'
import type { Trial } from './trial'

/** Whether what is stored was computed by another version of the measurement code than this one. */
export const isStale = ({ measurementVersion }: Pick<Trial, 'measurementVersion'>): boolean =>
  measurementVersion !== MEASUREMENT_VERSION

/**
 * Computes a trial anew from its recording by the code of today: the recording is the truth, what is
 * stored of its analysis a cache. What a refinement saw is read again, too; where the holds of today
 * cannot be read from it the reason is returned, because live values in the place of refined ones
 * would be of another method.
 */
export function reanalyse(trial: Trial): Trial | Missing {
  const { refined, ...rest } = trial
  const movement = movementById(trial.movement)
  const live: Trial = {
    ...rest,
    measurementVersion: MEASUREMENT_VERSION,
    analysis: analyseTrial(trial.recording, movement, trial.side ?? 'left'),
  }
  if (!refined) return live
  const again = refineTrial(live, refined, movement)
  return isMissing(again) ? again : { ...again, measurementVersion: MEASUREMENT_VERSION }
}
