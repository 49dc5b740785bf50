import styles from './RepetitionMarks.module.css'

/** One mark for each wanted repetition; it fills when the repetition is in. */
export function RepetitionMarks({ done, wanted }: { readonly done: number; readonly wanted: number }) {
  return (
    <div
      className={styles.marks}
      role="img"
      aria-label={`${Math.min(done, wanted)} of ${wanted} repetitions`}
    >
      {Array.from({ length: wanted }, (_, index) => index + 1).map((number) => (
        <span key={number} className={number <= done ? styles.done : styles.open}>
          {number <= done ? '✓' : number}
        </span>
      ))}
    </div>
  )
}
