import { changesByChance, type Verdict } from '../../core/error/verdict'
import type { Missing } from '../../core/math/missing'
import styles from './ChanceNote.module.css'

/** On a page of many rows: how many "changes" chance alone would make of them. Nothing on a short one. */
export function ChanceNote({ verdicts }: { readonly verdicts: readonly (Verdict | Missing)[] }) {
  const chance = changesByChance(verdicts)
  if (!chance) return null
  return (
    <p className={styles.note}>
      {chance.rows} comparisons: chance alone would make about {Math.max(1, Math.round(chance.expected))} of
      them look like a change, even if nothing had changed (1 in 20).
    </p>
  )
}
