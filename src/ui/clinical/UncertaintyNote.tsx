import styles from './UncertaintyNote.module.css'

/** What ± holds for, one tap deeper. Once on each page that shows values with a ±. */
export function UncertaintyNote() {
  return (
    <details className={styles.note}>
      <summary>What ± means</summary>
      <p>
        ± is the 95 % uncertainty: of the true values, 95 in 100 lie within it. That has been shown with
        rendered people, whose angles are known; on real people, with their clothes and rooms, it can be
        wider.
      </p>
    </details>
  )
}
