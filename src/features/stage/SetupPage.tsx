import type { ReactNode } from 'react'
import styles from './SetupPage.module.css'

/** A screen of its own, without the app's bar: what is set up before the stage. */
export function SetupPage({ children }: { readonly children: ReactNode }) {
  return <main className={styles.page}>{children}</main>
}
