import type { ReactNode } from 'react'
import { classNames } from '../../../ui/class-names'
import styles from './SetupColumns.module.css'

/**
 * What is chosen, and beside it the panel that starts. The panel never lies over what is chosen where the
 * window is low: it stands beside it, or after it.
 */
export function SetupColumns({
  children,
  panel,
  isPinned = false,
}: {
  readonly children: ReactNode
  /** Ends in the button that starts. */
  readonly panel: ReactNode
  /** Keeps the panel in reach at the bottom of a tall and narrow window; for a low panel only. */
  readonly isPinned?: boolean
}) {
  return (
    <div className={styles.columns}>
      {children}
      <section className={classNames(styles.panel, isPinned && styles.pinned)} aria-label="Start">
        {panel}
      </section>
    </div>
  )
}
