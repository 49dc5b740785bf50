import type { MeasuredValue } from '../../core/assessment/comparison'
import { isMissing, type Missing } from '../../core/math/missing'
import { AngleText } from '../../ui/AngleText'
import { missingText } from './texts'
import styles from './ValueText.module.css'

/** Mean ± SD of a session's repetitions, or why there is none. */
export function ValueText({
  value,
  decimals = 0,
  withCount = false,
}: {
  readonly value: MeasuredValue | Missing
  readonly decimals?: 0 | 1
  /** Adds how many repetitions the mean is of. */
  readonly withCount?: boolean
}) {
  if (isMissing(value)) return <span className={styles.none}>{missingText(value.missing)}</span>
  return (
    <span className={styles.value}>
      <AngleText
        degrees={value.mean}
        plusMinus={isMissing(value.sd) ? undefined : value.sd}
        decimals={decimals}
      />
      {withCount && <span className={styles.none}> (n = {value.n})</span>}
    </span>
  )
}
