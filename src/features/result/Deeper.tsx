import type { ReactNode } from 'react'
import { modeOf } from '../../core/movements/mode'
import type { Movement } from '../../core/movements/movement'
import type { Trial } from '../../core/trial/trial'
import { text } from '../../text/text'
import { Card } from '../../ui/Card'
import { Disclosure } from '../../ui/Disclosure'
import { ReferenceList } from './ReferenceList'
import { ConditionList } from './TrialConditions'
import { TrialReplay } from './TrialReplay'
import { TrialTrace } from './TrialTrace'

/** How a value was measured and what to hold it against, a line each until it is asked for. */
export function Deeper({
  trial,
  movement,
  children,
}: {
  readonly trial: Trial
  readonly movement: Movement
  /** Further rows, above the others. */
  readonly children?: ReactNode
}) {
  const isActive = modeOf(trial) === 'active'
  return (
    <Card>
      <div>
        {children}
        <Disclosure look="row" summary="How the angle went" isLazy>
          <TrialTrace analysis={trial.analysis} reference={isActive ? movement.references[0] : undefined} />
          <TrialReplay trial={trial} key={trial.id} />
        </Disclosure>
        <Disclosure look="row" summary="Reference values">
          {isActive ? <ReferenceList movement={movement} /> : <p>{text.modes.noReference}</p>}
        </Disclosure>
        <Disclosure look="row" summary="Conditions of this measurement">
          <ConditionList trial={trial} />
        </Disclosure>
      </div>
    </Card>
  )
}
