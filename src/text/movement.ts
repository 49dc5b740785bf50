import type { Side } from '../core/body/skeleton'
import type { MovementMode } from '../core/movements/mode'
import type { Movement } from '../core/movements/movement'
import { say, text } from './text'

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

/** What the person is told: start position or instruction, the side filled in. */
export const movementCue = (
  { id }: Movement,
  cue: 'start' | 'instruction' | 'neutralCue',
  side: Side,
): string => say(text.movements[id][cue], { side })
