import styles from './AngleText.module.css'
import { classNames } from './class-names'
import { formatDegrees } from './format'

/** An angle as the app writes it: `124°`. One with its uncertainty is a `MeasuredText`. */
export function AngleText({
  degrees,
  decimals = 0,
  signed = false,
  size = 'inherit',
}: {
  readonly degrees: number
  readonly decimals?: 0 | 1
  /** Writes the plus too: for differences. */
  readonly signed?: boolean
  readonly size?: 'inherit' | 'large'
}) {
  return (
    <span className={classNames(styles.angle, styles[size])}>
      {formatDegrees(degrees, { decimals, signed })}
    </span>
  )
}
