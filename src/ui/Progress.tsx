import { Label, ProgressBar } from 'react-aria-components'
import styles from './Progress.module.css'

/** How far something is. Without `value` it is under way and nobody can say how far. */
export function Progress({
  label,
  value,
  detail,
}: {
  readonly label: string
  /** 0 to 1. */
  readonly value?: number
  /** In words: "4.1 of 6.4 MB". */
  readonly detail?: string
}) {
  const percent = value === undefined ? undefined : Math.round(100 * Math.min(1, Math.max(0, value)))
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      {...(percent === undefined ? { isIndeterminate: true } : { value: percent })}
      {...(detail && { valueLabel: detail })}
    >
      <Label>{label}</Label>
      <span className={styles.detail}>{detail ?? (percent === undefined ? '' : `${percent} %`)}</span>
      <span className={styles.track}>
        <span
          className={percent === undefined ? styles.unknown : styles.fill}
          style={{ width: percent === undefined ? undefined : `${percent}%` }}
        />
      </span>
    </ProgressBar>
  )
}
