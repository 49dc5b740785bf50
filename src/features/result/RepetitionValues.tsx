import type { ReactNode } from 'react'
import { isMissing } from '../../core/missing'
import type { TrialAnalysis } from '../../core/trial/trial'
import { AngleText } from '../../ui/AngleText'
import { Card } from '../../ui/Card'
import styles from './RepetitionValues.module.css'

/** Mean ± SD of the holds, with a `note` on them, and each repetition; `children` follow below. */
export function RepetitionValues({
  analysis,
  note,
  children,
}: {
  readonly analysis: TrialAnalysis
  readonly note?: ReactNode
  readonly children?: ReactNode
}) {
  const { repetitions, mean, sd, peak } = analysis
  return (
    <Card>
      {!isMissing(mean) && (
        <div className={styles.mean}>
          <AngleText degrees={mean} plusMinus={isMissing(sd) ? undefined : sd} size="display" />
          <p className={styles.what}>
            {isMissing(sd)
              ? 'one repetition, median of its hold'
              : `mean ± SD of ${repetitions.length} repetitions, each the median of its hold`}
          </p>
          {note}
        </div>
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
