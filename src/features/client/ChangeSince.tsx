import type { ComparisonRow } from '../../core/assessment/comparison'
import { isMissing } from '../../core/math/missing'
import { formatDay, formatDegrees } from '../../ui/format'
import { Verdict } from '../../ui/Verdict'
import { DifferenceVerdict } from '../records/DifferenceVerdict'
import styles from './ChangeSince.module.css'

/** What changed since the first value, in a few words: "+24° since 10 Jan 2025", or that it is within error. */
export function ChangeSince({ change }: { readonly change: ComparisonRow }) {
  const { first, difference, verdict } = change
  if (isMissing(first) || isMissing(difference) || isMissing(verdict) || verdict === 'error-unknown') {
    return <DifferenceVerdict difference={change} of="change" />
  }
  const since = `since ${formatDay(first.trial.recordedAt)}`
  if (verdict === 'no-change-beyond-error') {
    return (
      <span className={styles.change}>
        <Verdict kind="unsure">within error</Verdict>
        <span className={styles.muted}>
          {formatDegrees(difference, { signed: true })} {since}
        </span>
      </span>
    )
  }
  return (
    <span className={styles.change}>
      <Verdict kind={verdict === 'more' ? 'better' : 'worse'}>
        {formatDegrees(difference, { signed: true })} {since}
      </Verdict>
      <span className={styles.muted}>beyond measurement error</span>
    </span>
  )
}
