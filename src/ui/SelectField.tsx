import type { ReactNode } from 'react'
import field from './Field.module.css'
import styles from './SelectField.module.css'

/** One of many, in the system's own list. */
export function SelectField({
  label,
  value,
  onChange,
  children,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** `option` and `optgroup`. */
  readonly children: ReactNode
}) {
  return (
    <label className={field.field}>
      <span className={field.label}>{label}</span>
      <select className={styles.select} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </label>
  )
}
