import { errorBand } from '../../core/assessment/error-band'
import type { Series } from '../../core/assessment/series'
import type { ErrorEvidence } from '../../core/error/evidence/error-evidence'
import { isMissing } from '../../core/math/missing'
import { movementName } from '../../text/movement'
import { Card } from '../../ui/Card'
import { degreeAxis } from '../../ui/charts/degree-axis'
import { SeriesPlot } from '../../ui/charts/SeriesPlot'
import { timeScale } from '../../ui/charts/time-scale'
import { formatMoment } from '../../ui/format'
import { byMovement } from '../records/by-movement'
import { DataTable } from '../records/DataTable'
import { MovementSide } from '../records/MovementSide'
import { ValueText } from '../records/ValueText'
import { courseInWords, courseOf } from './course'
import styles from './SeriesCharts.module.css'

/** For each movement, all sessions: left and right adjacent on the same axes, and the same as a table. */
export function SeriesCharts({
  series,
  evidence,
}: {
  readonly series: readonly Series[]
  readonly evidence: ErrorEvidence
}) {
  const movements = byMovement(series).filter(({ rows }) => rows.some(({ points }) => points.length > 1))
  if (movements.length === 0) return null
  return (
    <section className={styles.section} aria-label="Over all sessions">
      <p className={styles.legend}>
        <span>
          <i className={styles.whisker} /> value ± 95 %
        </span>
        <span>
          <i className={styles.band} /> within measurement error of the first value
        </span>
      </p>
      <div className={styles.charts}>
        {movements.map(({ key, movement, mode, rows: sides }) => (
          <Card key={key} title={movementName(movement, mode)} level={3}>
            <MovementChart sides={sides} evidence={evidence} />
            <SeriesTable sides={sides} />
          </Card>
        ))}
      </div>
    </section>
  )
}

function MovementChart({
  sides,
  evidence,
}: {
  readonly sides: readonly Series[]
  readonly evidence: ErrorEvidence
}) {
  const points = sides.flatMap((one) => one.points)
  const values = points.flatMap(({ value: { mean, uncertainty } }) =>
    isMissing(uncertainty) ? [mean] : [mean - uncertainty, mean + uncertainty],
  )
  const bands = sides.map((one) => errorBand(one, evidence))
  const axis = degreeAxis([...values, ...bands.flatMap((band) => band?.high ?? [])])
  const time = timeScale(points.map(({ session }) => session.startedAt))
  return (
    <div className={styles.plots}>
      {sides.map((one, index) => (
        <figure key={one.side ?? 'none'} className={styles.plot}>
          {one.side && (
            <figcaption>
              <MovementSide movement={one.movement} side={one.side} />
            </figcaption>
          )}
          <SeriesPlot
            points={courseOf(one.points, time)}
            band={bands[index]}
            label={courseInWords(one.points)}
            side={one.side}
            axis={axis}
            time={time}
          />
        </figure>
      ))}
    </div>
  )
}

function SeriesTable({ sides }: { readonly sides: readonly Series[] }) {
  const sessions = [
    ...new Map(sides.flatMap(({ points }) => points.map((p) => [p.session.id, p.session]))).values(),
  ].sort((a, b) => a.startedAt.localeCompare(b.startedAt))
  const names = sides.map(({ side }) => (side === undefined ? 'Value' : side === 'left' ? 'Left' : 'Right'))
  return (
    <details className={styles.details}>
      <summary>Table</summary>
      <DataTable caption="Value ± 95 %, degrees; n repetitions and their SD" head={['Session', ...names]}>
        <tbody>
          {sessions.map(({ id, startedAt }) => (
            <tr key={id}>
              <th scope="row">{formatMoment(startedAt)}</th>
              {sides.map(({ side, points }) => (
                <td key={side ?? 'none'} data-numeric>
                  <ValueText
                    value={
                      points.find(({ session }) => session.id === id)?.value ?? { missing: 'not-measured' }
                    }
                    decimals={1}
                    withSpread
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </details>
  )
}
