import type { ComparisonRow } from '../../core/assessment/comparison'
import { latestAgainstFirst, type Series } from '../../core/assessment/series'
import type { ErrorEvidence } from '../../core/error/error-evidence'
import { isMissing } from '../../core/math/missing'
import { text } from '../../text/text'
import { AngleText } from '../../ui/AngleText'
import { Card } from '../../ui/Card'
import { formatDay } from '../../ui/format'
import { byMovement } from '../records/by-movement'
import { DifferenceVerdict } from '../records/DifferenceVerdict'
import { MovementSide } from '../records/MovementSide'
import { ValueText } from '../records/ValueText'
import styles from './LatestAgainstFirst.module.css'

/** In words, at the top: what the latest session says against the first; or the one value so far. */
export function LatestAgainstFirst({
  series,
  evidence,
}: {
  readonly series: readonly Series[]
  readonly evidence: ErrorEvidence
}) {
  const isComparable = series.some(({ points }) => points.length > 1)
  return (
    <Card title={isComparable ? 'Latest against first' : 'Measured so far'}>
      <div className={styles.movements}>
        {byMovement(series).map(({ movement, rows: sides }) => (
          <section
            key={movement.id}
            aria-label={text.movements[movement.id].name}
            className={styles.movement}
          >
            <h3>{text.movements[movement.id].name}</h3>
            <ul>
              {sides.map((one) => (
                <li key={one.side ?? 'none'} className={styles.row}>
                  {one.side && <MovementSide movement={movement} side={one.side} />}
                  <SeriesInWords series={one} evidence={evidence} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  )
}

function SeriesInWords({ series, evidence }: { readonly series: Series; readonly evidence: ErrorEvidence }) {
  const change = latestAgainstFirst(series, evidence)
  if (change) return <Change row={change} />
  const only = series.points[0]?.value
  if (!only) return null
  return (
    <span className={styles.once}>
      <ValueText value={only} />
      <span className={styles.values}>measured once, on {formatDay(only.trial.recordedAt)}</span>
    </span>
  )
}

function Change({ row }: { readonly row: ComparisonRow }) {
  const { before, after, difference } = row
  if (isMissing(before) || isMissing(after) || isMissing(difference)) return null
  return (
    <>
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
