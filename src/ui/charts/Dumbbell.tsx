import type { ComparisonRow } from '../../core/assessment/comparison'
import type { MeasuredValue } from '../../core/assessment/measured-value'
import { isMissing, type Missing } from '../../core/math/missing'
import { classNames } from '../class-names'
import styles from './Dumbbell.module.css'
import type { DegreeAxis } from './degree-axis'

const HEIGHT = 48
const MIDDLE = HEIGHT / 2
/** Whiskers lie above (before) and below (after) the line, so that they never hide each other. */
const ABOVE = MIDDLE - 13
const BELOW = MIDDLE + 13

/**
 * From before (hollow) to after (full), with ± as whiskers and the band in which a change cannot be
 * told from measurement error. Drawn in percent of its width; the row's words and the table say the same.
 */
export function Dumbbell({ row, axis }: { readonly row: ComparisonRow; readonly axis: DegreeAxis }) {
  const { first: before, second: after, error, side } = row
  const at = (degrees: number) => `${axis.percent(degrees)}%`
  const width = (degrees: number) => `${axis.percent(axis.min + degrees)}%`
  return (
    <svg className={classNames(styles.plot, side && styles[side])} height={HEIGHT} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <line key={tick} className={styles.grid} x1={at(tick)} x2={at(tick)} y1={0} y2={HEIGHT} />
      ))}
      {!isMissing(before) && !isMissing(error) && (
        <rect
          className={styles.band}
          x={at(before.mean - error.mdc95)}
          width={width(2 * error.mdc95)}
          y={4}
          height={HEIGHT - 8}
          rx={3}
        />
      )}
      <Whisker value={before} at={at} y={ABOVE} />
      <Whisker value={after} at={at} y={BELOW} />
      {!isMissing(before) && !isMissing(after) && (
        <line className={styles.bar} x1={at(before.mean)} x2={at(after.mean)} y1={MIDDLE} y2={MIDDLE} />
      )}
      {!isMissing(before) && <circle className={styles.hollow} cx={at(before.mean)} cy={MIDDLE} r={6} />}
      {!isMissing(after) && <circle className={styles.full} cx={at(after.mean)} cy={MIDDLE} r={7} />}
    </svg>
  )
}

function Whisker({
  value,
  at,
  y,
}: {
  readonly value: MeasuredValue | Missing
  readonly at: (degrees: number) => string
  readonly y: number
}) {
  if (isMissing(value) || isMissing(value.uncertainty)) return null
  const low = at(value.mean - value.uncertainty)
  const high = at(value.mean + value.uncertainty)
  return (
    <g className={styles.whisker}>
      <line x1={low} x2={high} y1={y} y2={y} />
      <line x1={low} x2={low} y1={y - 4} y2={y + 4} />
      <line x1={high} x2={high} y1={y - 4} y2={y + 4} />
    </g>
  )
}
