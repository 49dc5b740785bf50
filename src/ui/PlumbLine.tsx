import styles from './PlumbLine.module.css'

/** The motif: one thin vertical line, one weight. Decoration only. */
export function PlumbLine({ height = 64 }: { readonly height?: number }) {
  const weight = 14
  return (
    <svg
      className={styles.line}
      width={weight}
      height={height}
      viewBox={`0 0 ${weight} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <path className={styles.string} d={`M7 0V${height - 17}`} />
      <path className={styles.weight} d={`M3 ${height - 18}h8l1.5 4.5L7 ${height} 1.5 ${height - 13.5}Z`} />
    </svg>
  )
}
