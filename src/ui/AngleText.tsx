import styles from './AngleText.module.css'
import { classNames } from './class-names'
import { formatDegrees } from './format'

/** An angle as the app writes it: `124°`, with its uncertainty smaller beside it: `± 4`. */
export function AngleText({
  degrees,
  plusMinus,
  decimals = 0,
  signed = false,
  size = 'inherit',
}: {
  readonly degrees: number
  /** Standard deviation or half width, degrees; the caller's heading says which. */
  readonly plusMinus?: number | undefined
  readonly decimals?: 0 | 1
  /** Writes the plus too: for differences. */
  readonly signed?: boolean
  readonly size?: 'inherit' | 'large' | 'display' | 'hero'
}) {
  return (
    <span className={classNames(styles.angle, styles[size])}>
      {formatDegrees(degrees, { decimals, signed })}
      {plusMinus !== undefined && (
        <>
          {' '}
          <span className={styles.uncertainty}>± {plusMinus.toFixed(decimals)}</span>
        </>
      )}
    </span>
  )
}
