import type { ComparisonRow } from '../../core/assessment/comparison'
import type { MeasuredValue } from '../../core/assessment/measured-value'
import { isMissing, type Missing } from '../../core/math/missing'
import { movementName } from '../../text/movement'
import { AngleText } from '../../ui/AngleText'
import { AxisTicks } from '../../ui/charts/AxisTicks'
import { Dumbbell, type DumbbellEnd } from '../../ui/charts/Dumbbell'
import { degreeAxis } from '../../ui/charts/degree-axis'
import { classNames } from '../../ui/class-names'
import { byMovement } from '../records/by-movement'
import { DifferenceVerdict } from '../records/DifferenceVerdict'
import { MovementSide } from '../records/MovementSide'
import styles from './ChangeChart.module.css'

const end = (value: MeasuredValue | Missing): DumbbellEnd | undefined => {
  if (isMissing(value)) return undefined
  const { mean, uncertainty } = value
  return { value: mean, ...(!isMissing(uncertainty) && { uncertainty }) }
}

const span = (value: MeasuredValue | Missing): readonly number[] => {
  const { value: mean, uncertainty = 0 } = end(value) ?? {}
  return mean === undefined ? [] : [mean - uncertainty, mean + uncertainty]
}

/** Every movement on one degree axis: a dumbbell from before to after, and what it comes to. */
export function ChangeChart({ rows }: { readonly rows: readonly ComparisonRow[] }) {
  const axis = degreeAxis(rows.flatMap(({ first, second }) => [...span(first), ...span(second)]))
  return (
    <div className={styles.chart}>
      <p className={styles.legend}>
        <span>
          <i className={styles.key} /> before
        </span>
        <span>
          <i className={classNames(styles.key, styles.full)} /> after
        </span>
        <span>
          <i className={styles.whisker} /> ± 95 %
        </span>
        <span>
          <i className={styles.band} /> within measurement error of before
        </span>
      </p>
      {byMovement(rows).map(({ key, movement, mode, rows: sides }) => (
        <section key={key} className={styles.movement} aria-label={movementName(movement, mode)}>
          <h3 className={styles.name}>{movementName(movement, mode)}</h3>
          <AxisTicks axis={axis} className={styles.ticks} />
          {sides.map((row) => (
            <div key={row.side ?? 'none'} className={styles.row}>
              <div className={styles.side}>
                {row.side && <MovementSide movement={movement} side={row.side} />}
              </div>
              <Dumbbell
                before={end(row.first)}
                after={end(row.second)}
                reach={isMissing(row.error) ? undefined : row.error.mdc95}
                side={row.side}
                axis={axis}
              />
              <div className={styles.difference}>
                {isMissing(row.difference) ? (
                  <span className={styles.none}>–</span>
                ) : (
                  <AngleText degrees={row.difference} signed />
                )}
              </div>
              <div className={styles.verdict}>
                <Outcome row={row} />
              </div>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}

function Outcome({ row }: { readonly row: ComparisonRow }) {
  if (isMissing(row.first) && !isMissing(row.second)) return <span className={styles.none}>after only</span>
  if (isMissing(row.second) && !isMissing(row.first)) return <span className={styles.none}>before only</span>
  return <DifferenceVerdict difference={row} of="change" />
}
