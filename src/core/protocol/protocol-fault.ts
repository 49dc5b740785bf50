import type * as v from 'valibot'
import { isSamePart, isSeenFrom, measuredSide } from '../run/measured-side'
import { movementSideKey } from '../run/movement-side'
import { askedIn, isMovementStep, type MovementStep, type ProtocolStep } from './protocol'

/** The fields of a protocol, and of a step and a movement in it: what is wrong there is that it is not as it has to be. */
const FIELDS = [
  ...(['id', 'name', 'painLimit', 'steps', 'step'] as const),
  ...(['kind', 'duration', 'text', 'answer', 'instrument', 'forPerson', 'forPractitioner'] as const),
  ...(['movements', 'order', 'facing', 'position', 'mode', 'repetitions', 'hold'] as const),
  ...(['movement', 'side'] as const),
] as const
type Field = (typeof FIELDS)[number]

/**
 * What is wrong: a field; or of a movement-side that nobody sees it of somebody who faces so (`unseen`),
 * that it cannot be made at the same time as another one of its step (`together`), or that it has been
 * asked for already (`twice`: a run has one value of each). `nothing-measured`: no step asks for a movement. `protocol`: it is none at all; of a file, that it
 * is no JSON (`json`), or longer than any protocol (`too-long`).
 */
export type ProtocolFaultCode =
  | Field
  | 'protocol'
  | 'json'
  | 'too-long'
  | 'nothing-measured'
  | 'unseen'
  | 'together'
  | 'twice'

/** One thing that is wrong with a protocol, and where. */
export interface ProtocolFault {
  readonly code: ProtocolFaultCode
  /** Of the steps, from 0. */
  readonly step?: number
  /** Of the step's movement-sides, from 0. */
  readonly movement?: number
}

const isField = (name: unknown): name is Field => FIELDS.some((each) => each === name)

/** What an issue of the schema says, in the words of a protocol. */
export function faultOf(issue: v.BaseIssue<unknown>): ProtocolFault {
  const whole = issue.path ?? []
  // The first entry of an empty list: it is the list that is wrong.
  const isEmpty = whole.at(-1)?.key === 0 && whole.at(-1)?.value === undefined
  const path = (isEmpty ? whole.slice(0, -1) : whole).map(({ key }) => key)
  const [, step, , movement] = path
  const last = path.at(-1)
  // Of a list the whole entry is wrong.
  const name = typeof last === 'number' ? (path.length > 2 ? 'movement' : 'step') : last
  return {
    code: isField(name) ? name : 'protocol',
    ...(typeof step === 'number' && { step }),
    ...(typeof movement === 'number' && { movement }),
  }
}

/** What is wrong with movement-sides of a step whatever else the protocol asks for. */
function faultsOfStep({ movements, facing, order }: MovementStep, step: number): readonly ProtocolFault[] {
  const sides = movements.map(measuredSide)
  return sides.flatMap((each, movement): readonly ProtocolFault[] => {
    const isSeen = isSeenFrom(each, facing)
    const isAlone = order !== 'together' || !sides.slice(0, movement).some((one) => isSamePart(one, each))
    return [
      ...(isSeen ? [] : [{ code: 'unseen' as const, step, movement }]),
      ...(isAlone ? [] : [{ code: 'together' as const, step, movement }]),
    ]
  })
}

/** What somebody cannot be led through although each field for itself is right. */
export function faultsIn({ steps }: { readonly steps: readonly ProtocolStep[] }): readonly ProtocolFault[] {
  const asked = new Set<string>()
  if (steps.length > 0 && !steps.some(isMovementStep)) return [{ code: 'nothing-measured' }]
  return steps.flatMap((each, step) => {
    if (!isMovementStep(each)) return []
    const again = askedIn(each).flatMap((side, movement): readonly ProtocolFault[] => {
      const key = movementSideKey(side)
      if (asked.has(key)) return [{ code: 'twice', step, movement }]
      asked.add(key)
      return []
    })
    return [...faultsOfStep(each, step), ...again]
  })
}
