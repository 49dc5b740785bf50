import styles from './ConditionRow.module.css'
import type { Condition } from './conditions'

/** Small words with a mark: what is in order, and what not yet. */
export function ConditionRow({ conditions }: { readonly conditions: readonly Condition[] }) {
  return (
    <ul className={styles.row} aria-label="Conditions">
      {conditions.map(({ name, met }) => (
        <li key={name} className={met ? styles.met : styles.unmet}>
          {name}{' '}
          <span role="img" aria-label={met ? 'yes' : 'not yet'}>
            {met ? '✓' : '–'}
          </span>
        </li>
      ))}
    </ul>
  )
}
