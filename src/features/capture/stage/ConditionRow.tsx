import type { GateStatus } from '../../../core/quality/gate'
import styles from './ConditionRow.module.css'

/** One thing that has to be so before a number means something. */
export interface Condition {
  readonly name: string
  readonly status: GateStatus
}

const MARKS: Readonly<Record<GateStatus, { readonly mark: string; readonly label: string }>> = {
  pass: { mark: '✓', label: 'yes' },
  unknown: { mark: '–', label: 'not known yet' },
  warn: { mark: '!', label: 'could be better' },
  refuse: { mark: '✕', label: 'not yet: nothing is measured' },
}

/** Small words with a mark: what is in order, and what not yet. */
export function ConditionRow({ conditions }: { readonly conditions: readonly Condition[] }) {
  return (
    <ul className={styles.row} aria-label="Conditions">
      {conditions.map(({ name, status }) => (
        <li key={name} className={styles[status]}>
          {name}{' '}
          <span role="img" aria-label={MARKS[status].label}>
            {MARKS[status].mark}
          </span>
        </li>
      ))}
    </ul>
  )
}
