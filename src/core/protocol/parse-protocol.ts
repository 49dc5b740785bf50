import * as v from 'valibot'
import { INSTRUMENTS } from '../assessment/hand-reading'
import { seconds } from '../math/units'
import { movementById } from '../movements/catalogue'
import { MOVEMENT_MODES } from '../movements/mode'
import { MOVEMENT_IDS } from '../movements/movement'
import { FACINGS, type Facing } from '../run/facings'
import type { MovementSide } from '../run/movement-side'
import { PAIN_SCORES } from './pain'
import { ANSWERS, type ClinicProtocol, ORDERS, POSITIONS, type Protocol } from './protocol'
import { faultOf, faultsIn, type ProtocolFault } from './protocol-fault'

/** Nobody is kept moving for longer: the longest protocol that comes with the app has eight steps. */
export const MOST_STEPS = 30
/** Movement-sides of one step. */
export const MOST_MOVEMENTS = 6
/** Characters of a name. */
export const LONGEST_NAME = 80
/** Characters of the clinic's own words: the person reads them from two metres away. */
export const LONGEST_WORDS = 80
export const LONGEST_NOTE = 200
/** Seconds of a rest. */
const LONGEST_REST = 120

const sideEntries = {
  movement: v.picklist(MOVEMENT_IDS),
  side: v.exactOptional(v.picklist(['left', 'right'])),
}
/** A movement has a side where left and right differ, and none where they do not. */
const hasItsSide = ({ movement, side }: MovementSide) =>
  (movementById(movement).laterality === 'none') === (side === undefined)

const movementSide = v.pipe(
  v.object(sideEntries),
  v.forward(
    v.check((each) => hasItsSide(each)),
    ['side'],
  ),
)

/** Where a movement is seen from unless it is said: as the catalogue has it. */
const usualFacing = ({ movement, side = 'right' }: MovementSide): Facing =>
  movementById(movement).view === 'front' ? 'front' : side

const line = (longest: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longest))

const words = {
  forPerson: v.exactOptional(line(LONGEST_WORDS)),
  forPractitioner: v.exactOptional(line(LONGEST_NOTE)),
}

const movementStep = v.pipe(
  v.object({
    kind: v.optional(v.literal('movements'), 'movements'),
    ...words,
    movements: v.pipe(v.tupleWithRest([movementSide], movementSide), v.maxLength(MOST_MOVEMENTS)),
    order: v.optional(v.picklist(ORDERS), 'in-turn'),
    facing: v.optional(v.picklist(FACINGS)),
    position: v.optional(v.picklist(POSITIONS), 'standing'),
    mode: v.optional(v.picklist(MOVEMENT_MODES), 'active'),
    repetitions: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)), 3),
    hold: v.pipe(v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(5)), 2), v.transform(seconds)),
  }),
  v.transform(({ facing, ...rest }) => ({ ...rest, facing: facing ?? usualFacing(rest.movements[0]) })),
)

const restStep = v.object({
  kind: v.literal('rest'),
  ...words,
  duration: v.pipe(v.number(), v.minValue(1), v.maxValue(LONGEST_REST), v.transform(seconds)),
})

const questionStep = v.object({
  kind: v.literal('question'),
  ...words,
  text: line(LONGEST_WORDS),
  answer: v.picklist(ANSWERS),
})

const readingStep = v.pipe(
  v.object({
    kind: v.literal('reading'),
    ...words,
    ...sideEntries,
    instrument: v.optional(v.picklist(INSTRUMENTS), 'goniometer'),
  }),
  v.forward(
    v.check((each) => hasItsSide(each)),
    ['side'],
  ),
)

const OTHERS = { rest: restStep, question: questionStep, reading: readingStep } as const
const isOther = (kind: unknown): kind is keyof typeof OTHERS =>
  typeof kind === 'string' && Object.hasOwn(OTHERS, kind)

/** By its kind; what says none, as the first files did, is of movements. */
const step = v.lazy((input) => {
  const kind: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, 'kind') : undefined
  return isOther(kind) ? OTHERS[kind] : movementStep
})
const steps = v.pipe(v.tupleWithRest([step], step), v.maxLength(MOST_STEPS))

const text = line(LONGEST_NAME)
const painLimit = v.exactOptional(v.picklist(PAIN_SCORES.filter((score) => score > 0)))

const protocol = v.object({
  id: v.optional(text, 'from-file'),
  name: v.exactOptional(text),
  painLimit,
  steps,
}) satisfies v.GenericSchema<unknown, Protocol>

/** A protocol of the clinic's own, as it is kept: the same gate, and it has a name. */
export const clinicProtocolSchema = v.pipe(
  v.object({ id: text, name: text, painLimit, steps }),
  v.check((each) => faultsIn(each).length === 0),
) satisfies v.GenericSchema<unknown, ClinicProtocol>

/** Why something is no protocol: at least one thing, each with its place. */
export interface NoProtocol {
  readonly faults: readonly [ProtocolFault, ...ProtocolFault[]]
}

/**
 * Reads a protocol out of JSON that somebody wrote or imported: hostile until it is checked. What a step
 * leaves out is three active repetitions held for two seconds, standing, in turn, seen from where the catalogue
 * has its first movement.
 */
export function parseProtocol(json: unknown): Protocol | NoProtocol {
  const parsed = v.safeParse(protocol, json)
  if (!parsed.success) {
    const [issue, ...issues] = parsed.issues
    return { faults: [faultOf(issue), ...issues.map(faultOf)] }
  }
  const [fault, ...faults] = faultsIn(parsed.output)
  return fault ? { faults: [fault, ...faults] } : parsed.output
}
