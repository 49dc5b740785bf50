import type { ComparisonRow } from '../../core/assessment/comparison'
import { latestAgainstFirst, type Series } from '../../core/assessment/series'
import type { ErrorEvidence } from '../../core/error/evidence/error-evidence'
import { isMissing } from '../../core/math/missing'
import type { Movement } from '../../core/movements/movement'
import { movementName } from '../../text/movement'
import { Card } from '../../ui/Card'
import { AxisTicks } from '../../ui/charts/AxisTicks'
import { DegreeBar } from '../../ui/charts/DegreeBar'
import { type DegreeAxis, degreeAxis } from '../../ui/charts/degree-axis'
import { Sparkline } from '../../ui/charts/Sparkline'
import { timeScale } from '../../ui/charts/time-scale'
import { formatDay } from '../../ui/format'
import { byMovement } from '../records/by-movement'
import { MovementErrorNote } from '../records/MovementErrorNote'
import { MovementSide } from '../records/MovementSide'
import { referenceBand } from '../records/reference-band'
import { ValueText } from '../records/ValueText'
import { ChangeSince } from './ChangeSince'
import { courseInWords, courseOf } from './course'
import styles from './MovementRows.module.css'

/** Where every movement stands, one row a side on one scale: the latest value, how it went, what changed. */
export function MovementRows({
  series,
  evidence,
}: {
  readonly series: readonly Series[]
  readonly evidence: ErrorEvidence
}) {
  const rows = series.map((one) => ({ ...one, change: latestAgainstFirst(one, evidence) }))
  const latest = series.flatMap(({ points }) => points.at(-1)?.value.mean ?? [])
  const axis = degreeAxis([180, ...latest])
  const hasBand = series.some(({ movement, mode }) => referenceBand(movement, mode))
  return (
    <Card title="Movements">
      <div className={styles.frame}>
        <div className={styles.table}>
          <AxisTicks axis={axis} className={styles.ticks} />
          {byMovement(rows).map(({ key, movement, mode, rows: sides }) => (
            <section key={key} aria-label={movementName(movement, mode)} className={styles.movement}>
              <h3 className={styles.name}>{movementName(movement, mode)}</h3>
              <ul className={styles.sides}>
                {sides.map((row) => (
                  <Row
                    key={row.side ?? 'none'}
                    series={row}
                    change={row.change}
                    movement={movement}
                    axis={axis}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
      {hasBand && (
        <p className={styles.note}>
          Pale band: published values of adults of all ages, not of this person’s age. Sources are with each
          result.
        </p>
      )}
      <MovementErrorNote rows={rows.flatMap(({ change }) => change ?? [])} />
    </Card>
  )
}

function Row({
  series: { side, mode, points },
  change,
  movement,
  axis,
}: {
  readonly series: Series
  readonly change: ComparisonRow | undefined
  readonly movement: Movement
  readonly axis: DegreeAxis
}) {
  const last = points.at(-1)
  if (!last) return null
  const time = timeScale(points.map(({ session }) => session.startedAt))
  const { uncertainty } = last.value
  return (
    <li className={styles.row}>
      <span className={styles.side}>{side && <MovementSide movement={movement} side={side} />}</span>
      <span className={styles.bar}>
        <DegreeBar
          value={last.value.mean}
          uncertainty={isMissing(uncertainty) ? undefined : uncertainty}
          band={referenceBand(movement, mode)}
          side={side}
          axis={axis}
        />
      </span>
      <span className={styles.value}>
        <ValueText value={last.value} />
      </span>
      <span className={styles.course}>
        {points.length > 1 && (
          <Sparkline label={courseInWords(points)} points={courseOf(points, time)} side={side} />
        )}
      </span>
      <span className={styles.verdict}>
        {change ? (
          <ChangeSince change={change} />
        ) : (
          <span className={styles.muted}>once, {formatDay(last.session.startedAt)}</span>
        )}
      </span>
    </li>
  )
}
