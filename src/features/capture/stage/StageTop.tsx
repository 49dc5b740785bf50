import type { ReactNode } from 'react'
import { type Condition, ConditionRow } from './ConditionRow'
import styles from './StageTop.module.css'

/** What the person at two metres reads: one line, how far it is where something runs, and the conditions. */
export function StageTop({
  instruction,
  progress,
  conditions,
}: {
  readonly instruction: ReactNode
  /** Of what runs at the moment: its name and its share, 0 to 1. */
  readonly progress?: { readonly name: string; readonly share: number } | undefined
  readonly conditions: readonly Condition[]
}) {
  return (
    <div className={styles.top}>
      <p className={styles.instruction} role="status">
        {instruction}
      </p>
      {progress && <Bar {...progress} />}
      <ConditionRow conditions={conditions} />
    </div>
  )
}

function Bar({ name, share }: { readonly name: string; readonly share: number }) {
  const percent = Math.round(share * 100)
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <span style={{ width: `${percent}%` }} />
    </div>
  )
}
