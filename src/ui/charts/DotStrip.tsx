import styles from './DotStrip.module.css'
import { Plot } from './Plot'

const HEIGHT = 28
const MIDDLE = HEIGHT / 2
const RADIUS = 6
/** The strip is at least so many degrees wide, so that three repetitions within a degree look close. */
const LEAST_SPAN = 20

/** Single values as dots on the interval around their mean. Not read out: the values stand below in words. */
export function DotStrip({
  value,
  uncertainty,
  dots,
}: {
  /** Degrees. */
  readonly value: number
  /** Half width of the 95 % interval, degrees. */
  readonly uncertainty?: number | undefined
  /** Degrees. */
  readonly dots: readonly number[]
}) {
  const reach = Math.max(
    LEAST_SPAN / 2,
    ...[...dots, value + (uncertainty ?? 0)].map((each) => Math.abs(each - value) * 1.15),
  )
  const x = (degrees: number) => `${50 + (50 * (degrees - value)) / reach}%`
  return (
    <Plot className={styles.strip} height={HEIGHT}>
      <line className={styles.line} x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {uncertainty !== undefined && (
        <rect
          className={styles.interval}
          x={x(value - uncertainty)}
          width={`${(100 * uncertainty) / reach}%`}
          y={2}
          height={HEIGHT - 4}
          rx={4}
        />
      )}
      <line className={styles.mean} x1="50%" x2="50%" y1={0} y2={HEIGHT} />
      {dots.map((dot, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two repetitions may have the same value; their order stands.
        <circle key={index} className={styles.dot} cx={x(dot)} cy={MIDDLE} r={RADIUS} />
      ))}
    </Plot>
  )
}
