import type { ReactNode } from 'react'
import { Switch } from 'react-aria-components'
import styles from './Toggle.module.css'

/** Something that is on or off, and takes effect at once. */
export function Toggle({
  isOn,
  onChange,
  children,
}: {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly children: ReactNode
}) {
  return (
    <Switch isSelected={isOn} onChange={onChange} className={styles.switch ?? ''}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.thumb} />
      </span>
      {children}
    </Switch>
  )
}
