import { trialUncertainty } from '../../core/error/budget/reading'
import { isMissing } from '../../core/math/missing'
import type { TrialSummary } from '../../core/trial/trial-summary'
import { say, text } from '../../text/text'
import { MeasuredText } from '../../ui/clinical/MeasuredText'
import { formatDegrees } from '../../ui/format'
import styles from './TrialValue.module.css'

/** A trial's value with its ±, large, and what it is the value of; nothing where there is none. */
export function TrialValue({
  trial,
  size = 'display',
}: {
  readonly trial: TrialSummary
  /** `hero` where it is the one number of the screen. */
  readonly size?: 'display' | 'hero'
}) {
  const { mean, sd, repetitions } = trial.analysis
  if (isMissing(mean)) return null
  const uncertainty = trialUncertainty(trial)
  return (
    <div className={styles.value}>
      <MeasuredText
        value={mean}
        uncertainty={isMissing(uncertainty) ? undefined : uncertainty.halfWidth}
        size={size}
      />
      <p className={styles.what}>
        {say(text.records.valueOf, {
          count: repetitions.length,
          sd: isMissing(sd) ? text.missing[sd.missing] : formatDegrees(sd),
        })}
      </p>
    </div>
  )
}
