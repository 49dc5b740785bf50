import type { ReactNode } from 'react'
import { isMissing } from '../../core/math/missing'
import type { TrialSummary } from '../../core/trial/trial-summary'
import { AngleText } from '../../ui/AngleText'
import { Card } from '../../ui/Card'
import { TrialValue } from '../records/TrialValue'
import styles from './RepetitionValues.module.css'

/** The value of a trial, with a `note` on it, and each repetition; `children` follow below. */
export function RepetitionValues({
  trial,
  note,
  children,
}: {
  readonly trial: TrialSummary
  readonly note?: ReactNode
  readonly children?: ReactNode
}) {
  const { repetitions, peak } = trial.analysis
  return (
    <Card>
      <div className={styles.mean}>
        <TrialValue trial={trial} size="hero" />
        {note}
      </div>
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
      {!isMissing(peak) && (
        <p className={styles.what}>
          Highest moment of the live trace <AngleText degrees={peak} />, for orientation: the value is taken
          from the holds.
        </p>
      )}
      {children}
    </Card>
  )
}
