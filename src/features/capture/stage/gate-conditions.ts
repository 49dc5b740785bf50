import type { GateId, GateReading } from '../../../core/quality/gate'
import { text } from '../../../text/text'
import type { Condition } from './ConditionRow'

/** Shown only while they have something to say: in between there is nothing to be in order. */
const OCCASIONAL: readonly GateId[] = ['flip', 'elbow', 'plane', 'speed']

/** The row of small words on the stage that the gates give, in the order in which they are put right. */
export const gateConditions = (gates: readonly GateReading[]): readonly Condition[] =>
  gates
    .filter(({ gate, status }) => !OCCASIONAL.includes(gate) || status === 'warn' || status === 'refuse')
    .map(({ gate, status }) => ({ name: text.gates[gate].name, status }))
