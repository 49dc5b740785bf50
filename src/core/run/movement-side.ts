import type { Side } from '../body/skeleton'
import type { Movement, MovementId } from '../movements/movement'

/** What one trial measures: a movement of one side, or a movement that has none. */
export interface MovementSide {
  readonly movement: MovementId
  /** The limb that moves, or the direction. Absent where the movement has no side. */
  readonly side?: Side
}

/** Every side of a movement, left before right; one without a side where the movement has none. */
export const sidesOf = ({ id, laterality }: Pick<Movement, 'id' | 'laterality'>): readonly MovementSide[] =>
  laterality === 'none'
    ? [{ movement: id }]
    : [
        { movement: id, side: 'left' },
        { movement: id, side: 'right' },
      ]

/** A text that is the same for the same movement and side, and for no other: a key of maps and lists. */
export const movementSideKey = ({ movement, side }: MovementSide): string =>
  side === undefined ? movement : `${movement}:${side}`
