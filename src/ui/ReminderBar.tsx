import type { ReactNode } from 'react'
import styles from './ReminderBar.module.css'

/** A line below the header that reminds of something, with what can be done about it. Not on paper. */
export function ReminderBar({ children }: { readonly children: ReactNode }) {
  return <p className={styles.bar}>{children}</p>
}
