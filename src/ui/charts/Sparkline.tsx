import type { Side } from '../../core/body/skeleton'
import { CourseLines } from './CourseLines'
import type { CoursePoint } from './course'
import { Plot } from './Plot'
import styles from './Sparkline.module.css'

const HEIGHT = 32
const MARGIN = 5
/** Values closer together than this, degrees, are not spread over the whole height: it would look like much. */
const LEAST_SPAN = 30

/** How a value went, small and without an axis. */
export function Sparkline({
  points,
  label,
  side,
}: {
  readonly points: readonly CoursePoint[]
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
    <div className={styles.room}>
      <Plot height={HEIGHT} side={side} label={label}>
        <CourseLines points={points} y={y} className={styles.line} />
        {points.map((point) => (
          <circle
            key={point.id}
            className={styles.point}
            cx={`${point.percent}%`}
            cy={y(point.value)}
            r={point === last ? 4 : 2.5}
          />
        ))}
      </Plot>
    </div>
  )
}
