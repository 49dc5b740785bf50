import * as v from 'valibot'
import { seconds } from '../math/units'
import { movementById } from '../movements/catalogue'
import { MOVEMENT_IDS } from '../movements/movement'
import { FACINGS, type Facing } from '../run/facings'
import { isSeenFrom, measuredSide } from '../run/measured-side'
import type { MovementSide } from '../run/movement-side'
import { ORDERS, POSITIONS, type Protocol } from './protocol'

/** Nobody is kept moving for longer: the longest protocol that comes with the app has eight steps. */
const MOST_STEPS = 30
const LONGEST_TEXT = 80

const movementSide = v.pipe(
  v.object({
    movement: v.picklist(MOVEMENT_IDS),
    side: v.exactOptional(v.picklist(['left', 'right'])),
  }),
  v.check(
    ({ movement, side }) => (movementById(movement).laterality === 'none') === (side === undefined),
    'a movement has a side where left and right differ, and none where they do not',
  ),
)

/** Where a movement is seen from unless it is said: as the catalogue has it. */
const usualFacing = ({ movement, side = 'right' }: MovementSide): Facing =>
  movementById(movement).view === 'front' ? 'front' : side

const step = v.pipe(
  v.object({
    movements: v.pipe(v.tupleWithRest([movementSide], movementSide), v.maxLength(6)),
    order: v.optional(v.picklist(ORDERS), 'in-turn'),
    facing: v.optional(v.picklist(FACINGS)),
    position: v.optional(v.picklist(POSITIONS), 'standing'),
    repetitions: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)), 3),
    hold: v.pipe(v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(5)), 2), v.transform(seconds)),
  }),
  v.transform(({ facing, ...rest }) => ({ ...rest, facing: facing ?? usualFacing(rest.movements[0]) })),
  v.check(
    ({ movements, facing }) => movements.every((each) => isSeenFrom(measuredSide(each), facing)),
    'a movement of this step cannot be seen of somebody who stands so',
  ),
)

const text = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_TEXT))

const protocol = v.object({
  id: v.optional(text, 'from-file'),
  name: v.exactOptional(text),
  steps: v.pipe(v.tupleWithRest([step], step), v.maxLength(MOST_STEPS)),
}) satisfies v.GenericSchema<unknown, Protocol>

/** Why something is no protocol: where in it, and what is wrong there. */
export interface NoProtocol {
  readonly invalid: string
}

/**
 * Reads a protocol out of JSON that somebody wrote or imported: hostile until it is checked. What a step
 * leaves out is three repetitions held for two seconds, standing, in turn, seen from where the catalogue
 * has its first movement.
 */
export function parseProtocol(json: unknown): Protocol | NoProtocol {
  const parsed = v.safeParse(protocol, json)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const where = v.getDotPath(issue)
  return { invalid: where ? `${where}: ${issue.message}` : issue.message }
}
