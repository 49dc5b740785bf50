import type { Difference } from '../../core/assessment/comparison'
import { isMissing } from '../../core/math/missing'
import type { Comparison } from '../../text/en/verdicts'
import { say, text } from '../../text/text'
import { Verdict } from '../../ui/Verdict'
import styles from './DifferenceVerdict.module.css'
import { describeError } from './error-words'
import { describeMethods, describeVerdict } from './verdict-words'

const KINDS = {
  more: 'better',
  less: 'worse',
  'no-change-beyond-error': 'unsure',
} as const

/**
 * What a difference comes to, or why nothing is said; with whatever differed in how it was measured.
 * `of`: a change over time has a direction to colour; left against right is neither better nor worse.
 */
export function DifferenceVerdict({
  difference: { verdict, error, methodDifferences, isLive },
  of,
  isBrief = false,
}: {
  readonly difference: Difference
  readonly of: Exclude<Comparison, 'posture'>
  /** Whether the page says elsewhere which error a verdict rests on. */
  readonly isBrief?: boolean
}) {
  const methods = describeMethods(methodDifferences)
  if (isMissing(verdict)) {
    const isWithheld = verdict.missing === 'different-methods'
    return (
      <span className={styles.note}>
        {isWithheld ? say(text.comparisons.noVerdict, { methods }) : text.missing[verdict.missing]}
      </span>
    )
  }
  const words = describeVerdict(verdict, of)
  return (
    <span className={styles.verdict}>
      {verdict === 'error-unknown' ? (
        <span className={styles.note}>{words}</span>
      ) : of === 'change' ? (
        <Verdict kind={KINDS[verdict]}>{words}</Verdict>
      ) : (
        words
      )}
      {!isBrief && !isMissing(error) && <span className={styles.note}>{describeError(error)}</span>}
      {isLive && <span className={styles.note}>{text.comparisons.liveCompared}</span>}
      {methods && <span className={styles.note}>{methods}</span>}
    </span>
  )
}
