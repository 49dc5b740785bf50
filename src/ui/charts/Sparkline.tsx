import type { Side } from '../../core/body/skeleton'
import { classNames } from '../class-names'
import styles from './Sparkline.module.css'

const HEIGHT = 32
const MARGIN = 5
/** Values closer together than this, degrees, are not spread over the whole height: it would look like much. */
const LEAST_SPAN = 30

/** One value of a course. */
export interface SparkPoint {
  /** Where it lies in time, 0 (first) to 100 (last). */
  readonly percent: number
  /** Degrees. */
  readonly value: number
  /** Whether a line may lead to it from the one before. */
  readonly isJoined: boolean
}

/** How a value went, small and without an axis. */
export function Sparkline({
  points,
  label,
  side,
}: {
  readonly points: readonly SparkPoint[]
  /** The values in words. */
  readonly label: string
  readonly side?: Side | undefined
}) {
  const values = points.map(({ value }) => value)
  const middle = (Math.min(...values) + Math.max(...values)) / 2
  const span = Math.max(LEAST_SPAN, Math.max(...values) - Math.min(...values))
  const y = (value: number) => HEIGHT / 2 - ((value - middle) / span) * (HEIGHT - 2 * MARGIN)
  const last = points.at(-1)
  return (
    <svg
      className={classNames(styles.chart, side && styles[side])}
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      {points.map((point, index) => {
        const before = points[index - 1]
        if (!before || !point.isJoined) return null
        return (
          <line
            key={point.percent}
            className={styles.line}
            x1={`${before.percent}%`}
            x2={`${point.percent}%`}
            y1={y(before.value)}
            y2={y(point.value)}
          />
        )
      })}
      {points.map((point) => (
        <circle
          key={point.percent}
          className={styles.point}
          cx={`${point.percent}%`}
          cy={y(point.value)}
          r={point === last ? 4 : 2.5}
        />
      ))}
    </svg>
  )
}
