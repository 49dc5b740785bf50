import type { PostureChange } from '../../core/assessment/posture-comparison'
import { isChange } from '../../core/error/verdict'
import { isMissing } from '../../core/math/missing'
import { say, text } from '../../text/text'
import { Card } from '../../ui/Card'
import { valueText } from '../posture-sheet/posture-words'
import { describeError } from '../records/error-words'
import styles from './ChangesInWords.module.css'
import { changedFromTo } from './change-words'

/** What changed beyond its measurement error, in words; and how much did not. */
export function ChangesInWords({ changes }: { readonly changes: readonly PostureChange[] }) {
  const changed = changes.filter(({ verdict }) => isChange(verdict))
  const unchanged = changes.filter(({ verdict }) => verdict === 'no-change-beyond-error')
  const held = changed.length + unchanged.length
  return (
    <Card title="What changed">
      {changed.length > 0 && (
        <ul className={styles.changes}>
          {changed.map((change) => (
            <Changed key={change.measure.id} change={change} />
          ))}
        </ul>
      )}
      <p className={changed.length > 0 ? styles.muted : undefined}>{rest(changed.length, held)}</p>
      <p className={styles.muted}>
        A change is called one only beyond the measure’s own minimal detectable change. Standing differs from
        minute to minute, and there is no one posture to reach.
      </p>
    </Card>
  )
}

function rest(changed: number, held: number): string {
  if (held === 0) return 'No measure of this view could be held against its measurement error.'
  if (changed === 0) return `No change that can be told from measurement error, in ${held} measures.`
  return `No change that can be told from measurement error in the other ${held - changed} of ${held} measures.`
}

function Changed({ change }: { readonly change: PostureChange }) {
  const { measure, difference, error } = change
  if (isMissing(difference) || isMissing(error)) return null
  return (
    <li>
      <span className={styles.name}>{text.postureMeasures[measure.id].name}</span>
      <span>{changedFromTo(change)}</span>
      <span className={styles.muted}>
        {say(text.comparisons.changedBy, {
          amount: valueText(Math.abs(difference), measure.unit),
          error: describeError(error, measure.unit),
        })}
      </span>
    </li>
  )
}
