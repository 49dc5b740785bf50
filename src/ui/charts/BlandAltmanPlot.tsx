import type { Side } from '../../core/body/skeleton'
import type { Estimate } from '../../core/error/agreement/interval'
import { classNames } from '../class-names'
import { formatDegrees } from '../format'
import { AxisTicks } from './AxisTicks'
import styles from './BlandAltmanPlot.module.css'
import { heightOn, tightAxis } from './degree-axis'
import { LevelGrid } from './Grid'
import { Plot } from './Plot'
import { UprightTicks } from './UprightTicks'

const HEIGHT = 280

/** What two instruments said of one thing, degrees. */
export interface PlottedPair {
  readonly id: string
  readonly average: number
  readonly difference: number
  readonly side?: Side | undefined
}

/** A line across with its 95 % interval, degrees. */
export interface PlottedLine {
  readonly name: string
  readonly estimate: Estimate
  readonly isDashed: boolean
}

/** Each pair's difference over its average, with lines across and their 95 % intervals as bands. */
export function BlandAltmanPlot({
  pairs,
  lines,
  label,
  up: upName,
  across: acrossName,
}: {
  readonly pairs: readonly PlottedPair[]
  readonly lines: readonly PlottedLine[]
  /** What is read out. */
  readonly label: string
  /** What stands upright, and what lies across. */
  readonly up: string
  readonly across: string
}) {
  // With room at both ends, so that no mark hangs over the edge.
  const across = tightAxis(pairs.flatMap(({ average }) => [average - 2, average + 2]))
  const up = tightAxis([
    0,
    ...pairs.map(({ difference }) => difference),
    ...lines.flatMap(({ estimate: { low, high } }) => [low, high]),
  ])
  const y = heightOn(up, HEIGHT)
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.axisName}>{upName}</figcaption>
      <div className={styles.frame}>
        <UprightTicks axis={up} y={y} signed />
        <Plot height={HEIGHT} label={label}>
          <LevelGrid axis={up} y={y} />
          {lines.map(({ name, isDashed, estimate: { value, low, high } }) => (
            <g key={name}>
              <rect className={styles.band} x="0" width="100%" y={y(high)} height={y(low) - y(high)} />
              <line
                className={classNames(styles.line, isDashed && styles.dashed)}
                x1="0"
                x2="100%"
                y1={y(value)}
                y2={y(value)}
              />
            </g>
          ))}
          {pairs.map(({ id, average, difference, side }) => (
            <Mark key={id} side={side} x={`${across.percent(average)}%`} y={y(difference)} />
          ))}
          {lines.map(({ name, estimate: { value } }) => (
            <text key={name} className={styles.name} x="100%" dx={-6} y={y(value) - 5} textAnchor="end">
              {name} {formatDegrees(value, { decimals: 1, signed: true })}
            </text>
          ))}
        </Plot>
        <AxisTicks axis={across} className={styles.across} />
      </div>
      <p className={classNames(styles.axisName, styles.end)}>{acrossName}</p>
    </figure>
  )
}

/** Left a disc, right a square turned on its corner: told apart by form as well as colour. */
function Mark({ side, x, y }: { readonly side: Side | undefined; readonly x: string; readonly y: number }) {
  return (
    // A nested svg is the one thing whose place can be a percentage and whose content is drawn in pixels.
    <svg
      x={x}
      y={y}
      overflow="visible"
      aria-hidden="true"
      className={classNames(styles.mark, side && styles[side])}
    >
      {side === 'right' ? <path d="M0-6 6 0 0 6-6 0Z" /> : <circle r={4.5} />}
    </svg>
  )
}
