import type { Side } from '../../core/body/skeleton'
import styles from './Dumbbell.module.css'
import type { DegreeAxis } from './degree-axis'
import { UprightGrid } from './Grid'
import { Plot } from './Plot'
import { Whisker } from './Whisker'

const HEIGHT = 48
const MIDDLE = HEIGHT / 2
/** Whiskers lie above (before) and below (after) the line, so that they never hide each other. */
const ABOVE = MIDDLE - 13
const BELOW = MIDDLE + 13

/** One end of a dumbbell. */
export interface DumbbellEnd {
  /** Degrees. */
  readonly value: number
  /** Half width of the 95 % interval, degrees. */
  readonly uncertainty?: number
}

/**
 * From before (hollow) to after (full), with ± as whiskers and the band in which a change cannot be told from
 * measurement error. Not read out: the row's words and the table say the same.
 */
export function Dumbbell({
  before,
  after,
  reach,
  side,
  axis,
}: {
  readonly before?: DumbbellEnd | undefined
  readonly after?: DumbbellEnd | undefined
  /** Half width of the band around before, degrees; no band without it. */
  readonly reach?: number | undefined
  readonly side?: Side | undefined
  readonly axis: DegreeAxis
}) {
  const x = (degrees: number) => `${axis.percent(degrees)}%`
  return (
    <Plot height={HEIGHT} side={side}>
      <UprightGrid axis={axis} height={HEIGHT} />
      {before && reach !== undefined && (
        <rect
          className={styles.band}
          x={x(before.value - reach)}
          width={x(axis.min + 2 * reach)}
          y={4}
          height={HEIGHT - 8}
          rx={3}
        />
      )}
      {before && <Whisker value={before.value} uncertainty={before.uncertainty} x={x} y={ABOVE} />}
      {after && <Whisker value={after.value} uncertainty={after.uncertainty} x={x} y={BELOW} />}
      {before && after && (
        <line className={styles.bar} x1={x(before.value)} x2={x(after.value)} y1={MIDDLE} y2={MIDDLE} />
      )}
      {before && <circle className={styles.hollow} cx={x(before.value)} cy={MIDDLE} r={6} />}
      {after && <circle className={styles.full} cx={x(after.value)} cy={MIDDLE} r={7} />}
    </Plot>
  )
}
