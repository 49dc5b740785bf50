import { useEffect, useMemo, useRef, useState } from 'react'
import { isMissing } from '../../core/math/missing'
import type { ReferenceRange } from '../../core/movements/movement'
import { traceOnHolds } from '../../core/trial/trace-on-holds'
import type { TrialAnalysis } from '../../core/trial/trial'
import { formatDegrees } from '../format'
import styles from './TraceChart.module.css'
import { degreeTicks, scale, timeTicks, tracePath } from './trace-geometry'

const HEIGHT = 260
/** Room that a time label needs, pixels. */
const TICK_WIDTH = 64
const MARGIN = { left: 52, right: 12, top: 12, bottom: 30 }

/** The angle over the whole trial, holds shaded, with the reference range; and the same as a table. */
export function TraceChart({
  analysis,
  reference,
}: {
  readonly analysis: TrialAnalysis
  readonly reference?: ReferenceRange | undefined
}) {
  const [host, hostWidth] = useWidth()
  // While a layout settles the host may be narrower than the margins, and a plot less than nothing wide.
  const width = Math.max(hostWidth, MARGIN.left + MARGIN.right)
  const { repetitions, neutral } = analysis
  const trace = useMemo(() => traceOnHolds(analysis), [analysis])
  const end = trace.at(-1)?.time ?? 0
  const angles = trace.flatMap(({ angle }) => (isMissing(angle) ? [] : [angle]))
  const ticks = degreeTicks(reference ? [...angles, reference.low] : angles)
  const lowest = ticks[0] ?? 0
  const highest = ticks.at(-1) ?? 0
  const x = scale(0, end, MARGIN.left, width - MARGIN.right)
  const y = scale(lowest, highest, HEIGHT - MARGIN.bottom, MARGIN.top)

  return (
    <figure className={styles.figure}>
      <div ref={host}>
        <svg width={width} height={HEIGHT} role="img" aria-label={summary(analysis)} className={styles.chart}>
          {reference && (
            <rect
              className={styles.reference}
              x={MARGIN.left}
              width={width - MARGIN.left - MARGIN.right}
              y={y(Math.min(reference.high, highest)) - (reference.high === reference.low ? 1 : 0)}
              height={Math.max(2, y(reference.low) - y(Math.min(reference.high, highest)))}
            />
          )}
          {repetitions.map(({ start, holdStart, holdEnd }) => (
            <rect
              key={start}
              className={styles.hold}
              x={x(holdStart)}
              width={x(holdEnd) - x(holdStart)}
              y={MARGIN.top}
              height={HEIGHT - MARGIN.top - MARGIN.bottom}
            />
          ))}
          {ticks.map((tick) => (
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
          {timeTicks(end, width / TICK_WIDTH).map((tick) => (
            <text key={tick} className={styles.label} x={x(tick)} y={HEIGHT - 8} textAnchor="middle">
              {tick} s
            </text>
          ))}
          {!isMissing(neutral) && (
            <line className={styles.neutral} x1={x(neutral.start)} x2={x(neutral.end)} y1={y(0)} y2={y(0)} />
          )}
          <path className={styles.trace} d={tracePath(trace, x, y)} />
          {repetitions.map(({ start, holdStart, holdEnd, degrees }) => (
            <line
              key={start}
              className={styles.value}
              x1={x(holdStart)}
              x2={x(holdEnd)}
              y1={y(degrees)}
              y2={y(degrees)}
            />
          ))}
        </svg>
      </div>
      <figcaption className={styles.caption}>
        Angle over time
        {repetitions.some(({ refinement }) => refinement) &&
          ': the live model’s course, laid onto the refined holds'}
        . Shaded: the holds; the line across each is its value
        {reference && '. Pale band: the reference range'}.
      </figcaption>
      <TraceTable analysis={analysis} />
    </figure>
  )
}

function TraceTable({ analysis }: { readonly analysis: TrialAnalysis }) {
  return (
    <details className={styles.details}>
      <summary>The same as a table</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Repetition</th>
            <th scope="col">Onset, s</th>
            <th scope="col">Hold, s</th>
            <th scope="col">Return, s</th>
            <th scope="col">Angle</th>
            <th scope="col">SD in the hold</th>
          </tr>
        </thead>
        <tbody>
          {analysis.repetitions.map((repetition, index) => (
            <tr key={repetition.start}>
              <th scope="row">{index + 1}</th>
              <td>{repetition.start.toFixed(1)}</td>
              <td>
                {repetition.holdStart.toFixed(1)}–{repetition.holdEnd.toFixed(1)}
              </td>
              <td>{repetition.end.toFixed(1)}</td>
              <td>{formatDegrees(repetition.degrees, { decimals: 1 })}</td>
              <td>{formatDegrees(repetition.holdSd, { decimals: 1 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function summary({ repetitions, trace }: TrialAnalysis) {
  const seconds = Math.round(trace.at(-1)?.time ?? 0)
  const values = repetitions.map(({ degrees }) => formatDegrees(degrees)).join(', ')
  return `Angle over ${seconds} seconds; ${repetitions.length} repetitions${values && `: ${values}`}`
}

/** The width there is; charts are drawn in real pixels so that text keeps its size. */
function useWidth() {
  const host = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(640)
  useEffect(() => {
    const element = host.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      // Zero while the chart is folded away or not laid out: keep what it was.
      if (element.clientWidth > 0) setWidth(element.clientWidth)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [host, width] as const
}
