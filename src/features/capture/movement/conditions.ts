import type { MeasurementState } from '../../../recording/measurement-state'
import type { Condition } from '../stage/ConditionRow'
import { gateConditions } from '../stage/gate-conditions'

/** The row of small words on the stage, in the order in which they are put right. */
export function conditionsOf({
  phase,
  gates,
}: Pick<MeasurementState, 'phase' | 'gates'>): readonly Condition[] {
  const hasNeutral = phase === 'moving' || phase === 'finished'
  return [...gateConditions(gates), { name: 'Neutral', status: hasNeutral ? 'pass' : 'unknown' }]
}
