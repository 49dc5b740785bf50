import type { ReactNode } from 'react'
import {
  type Difference,
  differenceBetween,
  type MeasuredValue,
  measuredValue,
} from '../../core/assessment/comparison'
import {
  describeChange,
  describeError,
  describeMethodDifference,
  describeSides,
} from '../../core/assessment/comparison-words'
import { isMissing } from '../../core/math/missing'
import type { Movement } from '../../core/movements/movement'
import type { Trial } from '../../core/trial/trial'
import { AngleText } from '../../ui/AngleText'
import { Card } from '../../ui/Card'
import { formatDay } from '../../ui/format'
import { SideTag } from '../../ui/SideTag'
import styles from './EarlierCard.module.css'
import type { Earlier } from './use-earlier'

/** The same movement last time, and the other side today: each with what the difference comes to. */
export function EarlierCard({
  trial,
  movement,
  earlier,
}: {
  readonly trial: Trial
  readonly movement: Movement
  readonly earlier: Earlier
}) {
  const now = measuredValue([trial], movement, trial.side)
  const { lastTime, otherSide, evidence } = earlier
  if (!lastTime && !otherSide) return null
  const left = trial.side === 'left' ? now : otherSide
  const right = trial.side === 'left' ? otherSide : now
  return (
    <Card title="Compared with">
      {lastTime && (
        <Row
          name={`Last time, ${formatDay(lastTime.trial.recordedAt)}`}
          value={lastTime}
          difference={differenceBetween(movement, lastTime, now, evidence)}
          describe={describeChange}
        />
      )}
      {otherSide?.trial.side && left && right && (
        <Row
          name={
            <>
              Other side, this session <SideTag side={otherSide.trial.side} />
            </>
          }
          value={otherSide}
          difference={differenceBetween(movement, right, left, evidence)}
          describe={describeSides}
        />
      )}
    </Card>
  )
}

function Row({
  name,
  value,
  difference,
  describe,
}: {
  readonly name: ReactNode
  readonly value: MeasuredValue
  readonly difference: Difference
  readonly describe: typeof describeChange
}) {
  const { verdict, error, methodDifferences } = difference
  return (
    <div className={styles.row}>
      <p className={styles.name}>{name}</p>
      <p className={styles.values}>
        <AngleText degrees={value.mean} size="large" />
        {!isMissing(difference.difference) && (
          <span>
            difference <AngleText degrees={difference.difference} signed />
          </span>
        )}
      </p>
      {!isMissing(verdict) && <p>{describe(verdict)}</p>}
      {!isMissing(verdict) && !isMissing(error) && <p className={styles.name}>{describeError(error)}</p>}
      {methodDifferences.length > 0 && (
        <p className={styles.name}>{methodDifferences.map(describeMethodDifference).join('; ')}</p>
      )}
    </div>
  )
}
