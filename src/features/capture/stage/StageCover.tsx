import type { ReactNode } from 'react'
import styles from './StageCover.module.css'

/** Lies over the stage while something has to be decided before it goes on. */
export function StageCover({ children }: { readonly children: ReactNode }) {
  return <div className={styles.cover}>{children}</div>
}
