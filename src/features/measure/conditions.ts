import type { GateId, GateStatus } from '../../core/quality/gate'
import { gateById } from '../../core/quality/gates'
import type { MeasurementState } from '../../recording/measurement-state'

/** One thing that has to be so before a number means something. */
export interface Condition {
  readonly name: string
  readonly status: GateStatus
}

/** Shown only while they have something to say: in between there is nothing to be in order. */
const OCCASIONAL: readonly GateId[] = ['flip', 'elbow', 'plane', 'speed']

/** The row of small words on the stage, in the order in which they are put right. */
export function conditionsOf({
  phase,
  gates,
}: Pick<MeasurementState, 'phase' | 'gates'>): readonly Condition[] {
  const shown = gates.filter(
    ({ gate, status }) => !OCCASIONAL.includes(gate) || status === 'warn' || status === 'refuse',
  )
  const hasNeutral = phase === 'moving' || phase === 'finished'
  return [
    ...shown.map(({ gate, status }) => ({ name: gateById(gate).name, status })),
    { name: 'Neutral', status: hasNeutral ? 'pass' : 'unknown' },
  ]
}
