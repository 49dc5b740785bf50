import type { Side } from '../../core/body/skeleton'
import styles from './DegreeBar.module.css'
import type { DegreeAxis } from './degree-axis'
import { UprightGrid } from './Grid'
import { Plot } from './Plot'
import { Whisker } from './Whisker'

const HEIGHT = 32
const MIDDLE = HEIGHT / 2
const BAR = 12

/**
 * One value as a bar from zero, with its ± as a whisker and a reference range as a pale band. Not read out: the
 * value stands beside it in words.
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
    <Plot height={HEIGHT} side={side}>
      {band && (
        <rect
          className={styles.band}
          x={x(band.low)}
          width={`${Math.max(0.5, at(band.high) - at(band.low))}%`}
          y={0}
          height={HEIGHT}
        />
      )}
      <UprightGrid axis={axis} height={HEIGHT} />
      <rect
        className={styles.bar}
        x={`${from}%`}
        width={`${Math.max(at(0), at(value)) - from}%`}
        y={MIDDLE - BAR / 2}
        height={BAR}
      />
      <Whisker value={value} uncertainty={uncertainty} x={x} y={MIDDLE} />
    </Plot>
  )
}
