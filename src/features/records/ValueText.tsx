import type { MeasuredValue } from '../../core/assessment/measured-value'
import { isMissing, type Missing } from '../../core/math/missing'
import { text } from '../../text/text'
import { MeasuredText } from '../../ui/clinical/MeasuredText'
import { formatDegrees } from '../../ui/format'
import styles from './ValueText.module.css'

/** A session's value with its ±, or why there is none. */
export function ValueText({
  value,
  decimals = 0,
  withSpread = false,
}: {
  readonly value: MeasuredValue | Missing
  readonly decimals?: 0 | 1
  /** Adds how many repetitions the value is the mean of, and their SD. */
  readonly withSpread?: boolean
}) {
  if (isMissing(value)) return <span className={styles.none}>{text.missing[value.missing]}</span>
  const { mean, uncertainty, sd, n } = value
  return (
    <span className={styles.value}>
      <MeasuredText
        value={mean}
        uncertainty={isMissing(uncertainty) ? undefined : uncertainty}
        decimals={decimals}
      />
      {withSpread && (
        <span className={styles.none}>
          {' '}
          (n = {n}
          {!isMissing(sd) && `, SD ${formatDegrees(sd, { decimals: 1 })}`})
        </span>
      )}
    </span>
  )
}
