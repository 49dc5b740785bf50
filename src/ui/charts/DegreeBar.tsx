import type { Side } from '../../core/body/skeleton'
import { classNames } from '../class-names'
import styles from './DegreeBar.module.css'
import type { DegreeAxis } from './degree-axis'

const HEIGHT = 32
const MIDDLE = HEIGHT / 2
const BAR = 12
const CAP = 5

/**
 * One value as a bar from zero, with its ± as a whisker and a reference range as a pale band. Drawn in
 * percent of its width, so that it prints as it looks. Not read out: the value stands beside it in words.
 */
export function DegreeBar({
  value,
  uncertainty,
  band,
  side,
  axis,
}: {
  /** Degrees. */
  readonly value: number
  /** Half width of the 95 % interval, degrees. */
  readonly uncertainty?: number | undefined
  /** Degrees. */
  readonly band?: { readonly low: number; readonly high: number } | undefined
  readonly side?: Side | undefined
  readonly axis: DegreeAxis
}) {
  const at = (degrees: number) => axis.percent(Math.min(axis.max, Math.max(axis.min, degrees)))
  const x = (degrees: number) => `${at(degrees)}%`
  const from = Math.min(at(0), at(value))
  return (
    <svg className={classNames(styles.chart, side && styles[side])} height={HEIGHT} aria-hidden="true">
      {band && (
        <rect
          className={styles.band}
          x={x(band.low)}
          width={`${Math.max(0.5, at(band.high) - at(band.low))}%`}
          y={0}
          height={HEIGHT}
        />
      )}
      {axis.ticks.map((tick) => (
        <line key={tick} className={styles.grid} x1={x(tick)} x2={x(tick)} y1={0} y2={HEIGHT} />
      ))}
      <rect
        className={styles.bar}
        x={`${from}%`}
        width={`${Math.max(at(0), at(value)) - from}%`}
        y={MIDDLE - BAR / 2}
        height={BAR}
      />
      {uncertainty !== undefined && (
        <g className={styles.whisker}>
          <line x1={x(value - uncertainty)} x2={x(value + uncertainty)} y1={MIDDLE} y2={MIDDLE} />
          {[value - uncertainty, value + uncertainty].map((end) => (
            <line key={end} x1={x(end)} x2={x(end)} y1={MIDDLE - CAP} y2={MIDDLE + CAP} />
          ))}
        </g>
      )}
    </svg>
  )
}
