import type { ReactNode } from 'react'
import styles from './Card.module.css'
import { classNames } from './class-names'

/** A surface that groups what belongs together; with a heading, a region of its own. */
export function Card({
  title,
  actions,
  level = 2,
  className,
  children,
}: {
  readonly title?: ReactNode
  /** Sits at the end of the heading's line. */
  readonly actions?: ReactNode
  readonly level?: 2 | 3
  readonly className?: string
  readonly children: ReactNode
}) {
  const Heading = `h${level}` as const
  return (
    <section className={classNames(styles.card, className)}>
      {(title || actions) && (
        <header className={styles.header}>
          {title && <Heading>{title}</Heading>}
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  )
}
