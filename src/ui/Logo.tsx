import styles from './Logo.module.css'

/** The mark and the name. */
export function Logo() {
  return (
    <span className={styles.logo}>
      <svg className={styles.mark} viewBox="0 0 24 32" aria-hidden="true" focusable="false">
        <path className={styles.string} d="M12 0v18" />
        <path className={styles.weight} d="M7.5 17h9l2 5.5L12 31l-6.5-8.5Z" />
      </svg>
      Plumbline
    </span>
  )
}
