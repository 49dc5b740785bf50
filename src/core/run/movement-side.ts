import type { Side } from '../body/skeleton'
import { type MovementMode, modeOf } from '../movements/mode'
import type { Movement, MovementId } from '../movements/movement'

/** What one trial measures: a movement of one side, or a movement that has none, and who moves. */
export interface MovementSide {
  readonly movement: MovementId
  /** The limb that moves, or the direction. Absent where the movement has no side. */
  readonly side?: Side
  /** Absent where the person moves alone. */
  readonly mode?: MovementMode
}

/** Every side of a movement, left before right; one without a side where the movement has none. */
export const sidesOf = ({ id, laterality }: Pick<Movement, 'id' | 'laterality'>): readonly MovementSide[] =>
  laterality === 'none'
    ? [{ movement: id }]
    : [
        { movement: id, side: 'left' },
        { movement: id, side: 'right' },
      ]

/** A text that is the same for the same movement, side and mode, and for no other: a key of maps and lists. */
export const movementSideKey = (of: MovementSide): string => {
  const mode = modeOf(of)
  return [of.movement, of.side ?? [], mode === 'active' ? [] : mode].flat().join(':')
}

/** Whether something is of a movement-side, made in the same mode. */
export const isOf =
  (asked: MovementSide) =>
  (other: MovementSide): boolean =>
    movementSideKey(other) === movementSideKey(asked)
