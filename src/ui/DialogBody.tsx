import type { ReactNode } from 'react'
import { Heading } from 'react-aria-components'
import styles from './DialogBody.module.css'

/** What stands in a dialog: its title, what it says or asks, and the answers at its end. */
export function DialogBody({
  title,
  children,
  actions,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly actions: ReactNode
}) {
  return (
    <div className={styles.dialog}>
      <Heading slot="title" className={styles.title ?? ''}>
        {title}
      </Heading>
      <div className={styles.body}>{children}</div>
      <div className={styles.actions}>{actions}</div>
    </div>
  )
}
