import type { ComparisonRow } from '../../core/comparison'
import { isMissing } from '../../core/missing'
import { latestAgainstFirst, type Series } from '../../core/series'
import { AngleText } from '../../ui/AngleText'
import { Card } from '../../ui/Card'
import { formatDay } from '../../ui/format'
import { byMovement } from '../records/by-movement'
import { DifferenceVerdict } from '../records/DifferenceVerdict'
import { MovementSide } from '../records/MovementSide'
import styles from './LatestAgainstFirst.module.css'

/** In words, at the top: what the latest session says against the first. */
export function LatestAgainstFirst({ series }: { readonly series: readonly Series[] }) {
  const rows = series.flatMap((one) => latestAgainstFirst(one) ?? [])
  if (rows.length === 0) {
    return (
      <Card title="Latest against first">
        <p className={styles.none}>
          Each movement was measured in one session so far. Measured again, the change stands here.
        </p>
      </Card>
    )
  }
  return (
    <Card title="Latest against first">
      <div className={styles.movements}>
        {byMovement(rows).map(({ movement, rows: sides }) => (
          <section key={movement.id} aria-label={movement.name} className={styles.movement}>
            <h3>{movement.name}</h3>
            <ul>
              {sides.map((row) => (
                <li key={row.side ?? 'none'} className={styles.row}>
                  <Change row={row} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  )
}

function Change({ row }: { readonly row: ComparisonRow }) {
  const { before, after, difference, side, movement } = row
  if (isMissing(before) || isMissing(after) || isMissing(difference)) return null
  return (
    <>
      {side && <MovementSide movement={movement} side={side} />}
      <span className={styles.difference}>
        <AngleText degrees={difference} signed />
      </span>
      <span className={styles.words}>
        <DifferenceVerdict difference={row} of="change" />
        <span className={styles.values}>
          <AngleText degrees={before.mean} /> on {formatDay(before.trial.recordedAt)} to{' '}
          <AngleText degrees={after.mean} /> on {formatDay(after.trial.recordedAt)}
        </span>
      </span>
    </>
  )
}
