import type { ReactNode } from 'react'
import styles from './DarkScreen.module.css'

/** A full dark screen with one thing in its middle: before the stage opens, and at its end. */
export function DarkScreen({ children }: { readonly children: ReactNode }) {
  return (
    <main className={styles.screen} data-scheme="dark">
      {children}
    </main>
  )
}
