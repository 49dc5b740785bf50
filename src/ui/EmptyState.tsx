import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'
import { PlumbLine } from './PlumbLine'

/** What a place says while there is nothing in it yet, and what to do about it. */
export function EmptyState({
  title,
  children,
  actions,
  level = 2,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** 1 where this is all that the page shows, so that the page has its heading. */
  readonly level?: 1 | 2
}) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className={styles.empty}>
      <PlumbLine height={72} />
      <Heading>{title}</Heading>
      {children && <div className={styles.body}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
