import type { Side } from '../core/body/skeleton'
import type { Movement } from '../core/movements/movement'
import { say, text } from './text'

/** The movement's name with its side: "Left shoulder abduction", "Cervical rotation to the left". */
export const movementTitle = ({ id, laterality }: Movement, side: Side | undefined): string =>
  say(text.movements[id].title, { side: laterality === 'none' || side === undefined ? 'none' : side })

/** What the person is told: start position or instruction, the side filled in. */
export const movementCue = (
  { id }: Movement,
  cue: 'start' | 'instruction' | 'neutralCue',
  side: Side,
): string => say(text.movements[id][cue], { side })
