import type { ReactNode } from 'react'
import { type Difference, differenceBetween } from '../../core/assessment/comparison'
import { type MeasuredValue, measuredValue } from '../../core/assessment/measured-value'
import { isMissing } from '../../core/math/missing'
import { modeOf } from '../../core/movements/mode'
import type { Movement } from '../../core/movements/movement'
import type { Trial } from '../../core/trial/trial'
import { text } from '../../text/text'
import { Card } from '../../ui/Card'
import { MeasuredText } from '../../ui/clinical/MeasuredText'
import { formatDay, formatDegrees } from '../../ui/format'
import { SideTag } from '../../ui/SideTag'
import { DifferenceVerdict } from '../records/DifferenceVerdict'
import { referenceBand } from '../records/reference-band'
import { thanLastTime, thanOtherSide } from '../records/verdict-words'
import styles from './EarlierCard.module.css'
import type { Earlier } from './use-earlier'

/**
 * The same movement last time, and the other side today. Differences are told from the value on this
 * page: "17° less than left" on the right side's.
 */
export function EarlierCard({
  trial,
  movement,
  earlier,
}: {
  readonly trial: Trial
  readonly movement: Movement
  readonly earlier: Earlier
}) {
  const mode = modeOf(trial)
  const now = measuredValue([trial], movement, trial.side, mode)
  const { lastTime, otherSide, evidence } = earlier
  const side = otherSide?.trial.side
  const published = referenceBand(movement, mode)
  if (isMissing(now) || (!lastTime && !side && !published)) return null
  return (
    <Card title="Compared with">
      {lastTime && (
        <Row
          name={`Last time, ${formatDay(lastTime.trial.recordedAt)}`}
          value={lastTime}
          difference={differenceBetween(movement, lastTime, now, evidence)}
          than={thanLastTime}
          of="change"
        />
      )}
      {otherSide && side && (
        <Row
          name={
            <>
              Other side, this session <SideTag side={side} />
            </>
          }
          value={otherSide}
          difference={differenceBetween(movement, otherSide, now, evidence)}
          than={(difference) => thanOtherSide(difference, side)}
          of="this-side"
        />
      )}
      {published && (
        <p className={styles.row}>
          <span className={styles.name}>
            Published: {formatDegrees(published.low)} to {formatDegrees(published.high)} (
            {text.referenceMeanings[published.meaning]})
          </span>
        </p>
      )}
    </Card>
  )
}

function Row({
  name,
  value,
  difference: row,
  than,
  of,
}: {
  readonly name: ReactNode
  readonly value: MeasuredValue
  readonly difference: Difference
  readonly than: (difference: number) => string
  readonly of: 'change' | 'this-side'
}) {
  const { difference } = row
  // What was compared: the live value where only one of the two was refined.
  const shown = isMissing(row.first) ? value : row.first
  return (
    <div className={styles.row}>
      <p className={styles.name}>{name}</p>
      <p className={styles.values}>
        <MeasuredText
          value={shown.mean}
          uncertainty={isMissing(shown.uncertainty) ? undefined : shown.uncertainty}
          size="large"
        />
        {!isMissing(difference) && <span>{than(difference)}</span>}
      </p>
      <DifferenceVerdict difference={row} of={of} />
    </div>
  )
}
