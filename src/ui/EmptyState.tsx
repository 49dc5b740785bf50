import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'
import { PlumbLine } from './PlumbLine'

/** What a place says while there is nothing in it yet, and what to do about it. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      <PlumbLine height={72} />
      <h2>{title}</h2>
      {children && <div className={styles.body}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
