import type { ReactNode } from 'react'
import { trialUncertainty } from '../../core/error/budget/reading'
import { isMissing } from '../../core/math/missing'
import type { TrialSummary } from '../../core/trial/trial-summary'
import { AngleText } from '../../ui/AngleText'
import { Card } from '../../ui/Card'
import { DotStrip } from '../../ui/charts/DotStrip'
import { TrialValue } from '../records/TrialValue'
import styles from './RepetitionValues.module.css'

/** The value of a trial, with a `note` on it, and each repetition as a dot and in figures; `children` follow below. */
export function RepetitionValues({
  trial,
  note,
  children,
}: {
  readonly trial: TrialSummary
  readonly note?: ReactNode
  readonly children?: ReactNode
}) {
  const { mean, repetitions } = trial.analysis
  const uncertainty = trialUncertainty(trial)
  return (
    <Card>
      <div className={styles.mean}>
        <TrialValue trial={trial} size="hero" />
        {note}
      </div>
      {!isMissing(mean) && (
        <DotStrip
          value={mean}
          uncertainty={isMissing(uncertainty) ? undefined : uncertainty.halfWidth}
          dots={repetitions.map(({ degrees }) => degrees)}
        />
      )}
      <ol className={styles.repetitions}>
        {repetitions.map((repetition, index) => (
          <li key={repetition.start} className={styles.repetition}>
            <span className={styles.name}>Repetition {index + 1}</span>
            <AngleText degrees={repetition.degrees} size="large" />
            <span className={styles.name}>
              held {(repetition.holdEnd - repetition.holdStart).toFixed(1)} s
            </span>
          </li>
        ))}
      </ol>
      {children}
    </Card>
  )
}
