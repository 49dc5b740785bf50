import type { ErrorBand } from '../../core/assessment/error-band'
import type { Series, SeriesPoint } from '../../core/assessment/series'
import { isMissing } from '../../core/math/missing'
import { classNames } from '../class-names'
import { formatDay, formatDegrees } from '../format'
import type { DegreeAxis } from './degree-axis'
import styles from './SeriesPlot.module.css'
import type { TimeScale } from './time-scale'

const HEIGHT = 180

/**
 * One side of a movement over all sessions: values with their ±, and the band around the first value in which a
 * change cannot be told from measurement error. No line crosses a change of the model. Places across
 * are percentages, so nothing needs to be measured and it prints as it looks.
 */
export function SeriesPlot({
  series,
  band,
  axis,
  time,
}: {
  readonly series: Series
  readonly band: ErrorBand | undefined
  readonly axis: DegreeAxis
  readonly time: TimeScale
}) {
  const { points, side } = series
  const x = (point: SeriesPoint) => `${time.percent(point.session.startedAt)}%`
  const y = (degrees: number) => HEIGHT * (1 - axis.percent(degrees) / 100)
  const last = points.at(-1)
  return (
    <div className={styles.frame}>
      <div className={styles.ticks} aria-hidden="true">
        {axis.ticks.map((tick) => (
          <span key={tick} style={{ top: y(tick) }}>
            {formatDegrees(tick)}
          </span>
        ))}
      </div>
      <svg
        className={classNames(styles.plot, side && styles[side])}
        height={HEIGHT}
        role="img"
        aria-label={describe(points)}
      >
        {axis.ticks.map((tick) => (
          <line key={tick} className={styles.grid} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
        ))}
        {band && (
          <rect
            className={styles.band}
            x="0"
            width="100%"
            y={y(band.high)}
            height={y(Math.max(band.low, axis.min)) - y(band.high)}
          />
        )}
        {points.map((point, index) => {
          const previous = points[index - 1]
          if (!point.joined || !previous) return null
          return (
            <line
              key={point.session.id}
              className={styles.line}
              x1={x(previous)}
              x2={x(point)}
              y1={y(previous.value.mean)}
              y2={y(point.value.mean)}
            />
          )
        })}
        {points.map((point) => (
          <Point key={point.session.id} point={point} x={x(point)} y={y} />
        ))}
        {last && (
          <text
            className={styles.value}
            x={x(last)}
            y={y(last.value.mean) - 14}
            textAnchor={time.percent(last.session.startedAt) > 80 ? 'end' : 'middle'}
          >
            {formatDegrees(last.value.mean)}
          </text>
        )}
      </svg>
      <div className={styles.days} aria-hidden="true">
        <span>{dayOverYear(time.first)}</span>
        {time.last !== time.first && <span>{dayOverYear(time.last)}</span>}
      </div>
    </div>
  )
}

function Point({
  point: {
    value: { mean, uncertainty },
  },
  x,
  y,
}: {
  readonly point: SeriesPoint
  readonly x: string
  readonly y: (degrees: number) => number
}) {
  return (
    <g>
      {!isMissing(uncertainty) && (
        <line
          className={styles.whisker}
          x1={x}
          x2={x}
          y1={y(mean - uncertainty)}
          y2={y(mean + uncertainty)}
        />
      )}
      <circle className={styles.point} cx={x} cy={y(mean)} r={4.5} />
    </g>
  )
}

/** Breaks before the year only, where the plot is narrow. */
const dayOverYear = (moment: string) => formatDay(moment).replace(' ', '\u00a0')

const describe = (points: readonly SeriesPoint[]) =>
  points
    .map(({ session, value }) => `${formatDay(session.startedAt)}: ${formatDegrees(value.mean)}`)
    .join(', ')
