import type { Side } from '../../core/body/skeleton'
import { formatDay, formatDegrees } from '../format'
import { CourseLines } from './CourseLines'
import type { CoursePoint } from './course'
import { type DegreeAxis, heightOn } from './degree-axis'
import { LevelGrid } from './Grid'
import { Plot } from './Plot'
import styles from './SeriesPlot.module.css'
import type { TimeScale } from './time-scale'
import { UprightTicks } from './UprightTicks'

const HEIGHT = 180

/** How a value went over days: each value with its ±, on axes, and a band to hold it against. */
export function SeriesPlot({
  points,
  band,
  label,
  side,
  axis,
  time,
}: {
  readonly points: readonly CoursePoint[]
  /** Degrees. */
  readonly band?: { readonly low: number; readonly high: number } | undefined
  /** The values in words. */
  readonly label: string
  readonly side?: Side | undefined
  readonly axis: DegreeAxis
  readonly time: TimeScale
}) {
  const y = heightOn(axis, HEIGHT)
  const last = points.at(-1)
  return (
    <div className={styles.frame}>
      <UprightTicks axis={axis} y={y} />
      <Plot height={HEIGHT} side={side} label={label}>
        <LevelGrid axis={axis} y={y} />
        {band && (
          <rect
            className={styles.band}
            x="0"
            width="100%"
            y={y(band.high)}
            height={y(Math.max(band.low, axis.min)) - y(band.high)}
          />
        )}
        <CourseLines points={points} y={y} className={styles.line} />
        {points.map((point) => (
          <Point key={point.id} point={point} y={y} />
        ))}
        {last && (
          <text
            className={styles.value}
            x={`${last.percent}%`}
            y={y(last.value) - 14}
            textAnchor={last.percent > 80 ? 'end' : 'middle'}
          >
            {formatDegrees(last.value)}
          </text>
        )}
      </Plot>
      <div className={styles.days} aria-hidden="true">
        <span>{dayOverYear(time.first)}</span>
        {time.last !== time.first && <span>{dayOverYear(time.last)}</span>}
      </div>
    </div>
  )
}

function Point({
  point: { percent, value, uncertainty },
  y,
}: {
  readonly point: CoursePoint
  readonly y: (degrees: number) => number
}) {
  const x = `${percent}%`
  return (
    <g>
      {uncertainty !== undefined && (
        <line
          className={styles.whisker}
          x1={x}
          x2={x}
          y1={y(value - uncertainty)}
          y2={y(value + uncertainty)}
        />
      )}
      <circle className={styles.point} cx={x} cy={y(value)} r={4.5} />
    </g>
  )
}

/** Breaks before the year only, where the plot is narrow. */
const dayOverYear = (moment: string) => formatDay(moment).replace(' ', '\u00a0')
