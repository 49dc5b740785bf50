import type { Side } from '../core/body/skeleton'
import { movementById } from '../core/movements/catalogue'
import { type MovementMode, modeOf } from '../core/movements/mode'
import type { Movement } from '../core/movements/movement'
import type { MovementSide } from '../core/run/movement-side'
import { listed, say, text } from './text'

const inMode = (name: string, mode: MovementMode) => say(text.modes.named, { name, mode })

/** The movement's name: "Shoulder abduction", and "Shoulder abduction, passive" where somebody else moved. */
export const movementName = ({ id }: Pick<Movement, 'id'>, mode: MovementMode = 'active'): string =>
  inMode(text.movements[id].name, mode)

/** The same with its side: "Left shoulder abduction", "Cervical rotation to the left". */
export const movementTitle = (
  { id, laterality }: Movement,
  side: Side | undefined,
  mode: MovementMode = 'active',
): string => {
  const known = laterality === 'none' || side === undefined ? 'none' : side
  return inMode(say(text.movements[id].title, { side: known }), mode)
}

/** Movement-sides in a line, both sides of one together: "Shoulder abduction (left and right) and Left knee flexion". */
export function movementsTitle(all: readonly MovementSide[]): string {
  const kindOf = (each: MovementSide) => `${each.movement} ${modeOf(each)}`
  const kinds = new Map(all.map((each) => [kindOf(each), each]))
  const titles = [...kinds].map(([kind, one]) => {
    const movement = movementById(one.movement)
    const hasBoth = all.filter((each) => kindOf(each) === kind).length > 1
    return hasBoth
      ? say(text.bothSides, { name: movementName(movement, modeOf(one)) })
      : movementTitle(movement, one.side, modeOf(one))
  })
  return listed(titles)
}

/** What the person is told: start position or instruction, the side filled in. */
export const movementCue = (
  { id }: Movement,
  cue: 'start' | 'instruction' | 'neutralCue',
  side: Side,
): string => say(text.movements[id][cue], { side })
