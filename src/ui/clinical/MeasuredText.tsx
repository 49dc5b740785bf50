import { classNames } from '../class-names'
import { formatDegrees } from '../format'
import styles from './MeasuredText.module.css'

/** `0` reads as "sure": what rounds to it is written with a decimal. */
const widthText = (halfWidth: number, decimals: 0 | 1) =>
  halfWidth.toFixed(Number(halfWidth.toFixed(decimals)) === 0 ? 1 : decimals)

/**
 * A measured value with its ±: `124° ± 4`. Behind ± stands the 95 % uncertainty (half width) and
 * nothing else; a standard deviation is called SD, in words. The one place that writes a ±.
 */
export function MeasuredText({
  value,
  unit = '°',
  uncertainty,
  decimals = 0,
  size = 'inherit',
}: {
  readonly value: number
  readonly unit?: '°' | '%'
  /** In the value's own unit; absent where it is not known. */
  readonly uncertainty?: number | undefined
  readonly decimals?: 0 | 1
  /** `hero` where it is the one number of the screen. */
  readonly size?: 'inherit' | 'large' | 'display' | 'hero'
}) {
  const degrees = formatDegrees(value, { decimals })
  return (
    <span className={classNames(styles.value, styles[size])}>
      {unit === '°' ? degrees : degrees.replace('°', '\u00a0%')}
      {uncertainty !== undefined && (
        <>
          {' '}
          <span className={styles.uncertainty}>± {widthText(uncertainty, decimals)}</span>
        </>
      )}
    </span>
  )
}
