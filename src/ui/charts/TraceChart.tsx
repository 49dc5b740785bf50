import { formatDegrees } from '../format'
import { degreeAxis, heightOn } from './degree-axis'
import styles from './TraceChart.module.css'
import { type TracePoint, timeTicks, tracePath } from './trace-path'
import { useWidth } from './use-width'

const HEIGHT = 260
/** Room that a time label needs, pixels. */
const TICK_WIDTH = 64
const MARGIN = { left: 52, right: 12, top: 12, bottom: 30 }

/** A stretch of a trace, seconds. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** An angle over time, with holds shaded, the value of each as a line across it, and a pale reference range. */
export function TraceChart({
  points,
  seconds,
  holds,
  rest,
  reference,
  label,
}: {
  readonly points: readonly TracePoint[]
  /** Where the time axis ends. */
  readonly seconds: number
  /** `value` in degrees. */
  readonly holds: readonly (Stretch & { readonly value: number })[]
  /** The stretch in which the person was at rest, marked on zero. */
  readonly rest?: Stretch | undefined
  /** Degrees. */
  readonly reference?: { readonly low: number; readonly high: number } | undefined
  /** What is read out. */
  readonly label: string
}) {
  const [host, hostWidth] = useWidth()
  // While a layout settles the host may be narrower than the margins, and a plot less than nothing wide.
  const width = Math.max(hostWidth, MARGIN.left + MARGIN.right)
  const plotWidth = width - MARGIN.left - MARGIN.right
  const plotHeight = HEIGHT - MARGIN.top - MARGIN.bottom
  const angles = points.map(({ angle }) => angle)
  const axis = degreeAxis(reference ? [...angles, reference.low] : angles)
  const height = heightOn(axis, plotHeight)
  const x = (time: number) => MARGIN.left + (plotWidth * time) / (seconds || 1)
  const y = (angle: number) => MARGIN.top + height(angle)

  return (
    <div ref={host}>
      <svg width={width} height={HEIGHT} role="img" aria-label={label} className={styles.chart}>
        {reference && (
          <rect
            className={styles.reference}
            x={MARGIN.left}
            width={plotWidth}
            y={y(Math.min(reference.high, axis.max)) - (reference.high === reference.low ? 1 : 0)}
            height={Math.max(2, y(reference.low) - y(Math.min(reference.high, axis.max)))}
          />
        )}
        {holds.map(({ start, end }) => (
          <rect
            key={start}
            className={styles.hold}
            x={x(start)}
            width={x(end) - x(start)}
            y={MARGIN.top}
            height={plotHeight}
          />
        ))}
        {axis.ticks.map((tick) => (
          <g key={tick}>
            <line
              className={tick === 0 ? styles.zero : styles.grid}
              x1={MARGIN.left}
              x2={width - MARGIN.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text
              className={styles.label}
              x={MARGIN.left - 8}
              y={y(tick)}
              textAnchor="end"
              dominantBaseline="middle"
            >
              {formatDegrees(tick)}
            </text>
          </g>
        ))}
        {timeTicks(seconds, width / TICK_WIDTH).map((tick) => (
          <text key={tick} className={styles.label} x={x(tick)} y={HEIGHT - 8} textAnchor="middle">
            {tick} s
          </text>
        ))}
        {rest && <line className={styles.neutral} x1={x(rest.start)} x2={x(rest.end)} y1={y(0)} y2={y(0)} />}
        <path className={styles.trace} d={tracePath(points, x, y)} />
        {holds.map(({ start, end, value }) => (
          <line key={start} className={styles.value} x1={x(start)} x2={x(end)} y1={y(value)} y2={y(value)} />
        ))}
      </svg>
    </div>
  )
}
