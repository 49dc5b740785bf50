import { type ReactNode, useState } from 'react'
import { classNames } from './class-names'
import styles from './Disclosure.module.css'

/** What stands one tap deeper. `look`: a quiet line in a text, or a row of a list of such. */
export function Disclosure({
  summary,
  look = 'line',
  isLazy = false,
  isShownOnPaper = false,
  children,
}: {
  readonly summary: ReactNode
  readonly look?: 'line' | 'row'
  /** Builds the content when it is opened, not before: for what reads or draws much. */
  readonly isLazy?: boolean
  /** Whether it is printed open: what a page of values has to say even to somebody who cannot tap. */
  readonly isShownOnPaper?: boolean
  readonly children: ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className={classNames(styles.disclosure, styles[look])}
      data-on-paper={isShownOnPaper || undefined}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>{summary}</summary>
      {(isOpen || !isLazy) && <div className={styles.content}>{children}</div>}
    </details>
  )
}
