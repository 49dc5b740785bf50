import { type Degrees, degrees } from '../../math/units'
import type { Facing } from '../../run/facings'
import type { MovementSide } from '../../run/movement-side'
import { movementById } from '../catalogue'
import type { MovementId } from '../movement'
import { type Figure, figureOf, type Posture } from './figure'
import { ROWS } from './rows'

/** From where to where a movement is shown, degrees as the movement itself reads them. */
export interface Span {
  readonly from: Degrees
  readonly to: Degrees
}

/** The middle of the catalogue's first reference; where it has none, far enough to be seen. */
export function spanOf(movement: MovementId): Span {
  const { from, to } = ROWS[movement]
  const [reference] = movementById(movement).references
  return { from, to: reference ? degrees((reference.low + reference.high) / 2) : (to ?? from) }
}

/** Several parts of one body at once, as both arms. */
const together = (one: Posture, other: Posture): Posture => ({
  arms: { ...one.arms, ...other.arms },
  legs: { ...one.legs, ...other.legs },
  trunk: { ...one.trunk, ...other.trunk },
  head: { ...one.head, ...other.head },
})

/** A side for a movement that has none: it looks the same. */
const ANY_SIDE = 'left'

/** The figure in which a movement of a side reads so many degrees. */
export const figureAt = ({ movement, side = ANY_SIDE }: MovementSide, angle: number): Figure =>
  figureOf(ROWS[movement].posture(angle, side))

/** The figure part of the way, 0 at the start and 1 at the end, of movements that are made together. */
export function figureOnTheWay(asked: readonly MovementSide[], share: number): Figure {
  const postures = asked.map(({ movement, side = ANY_SIDE }) => {
    const { from, to } = spanOf(movement)
    return ROWS[movement].posture(from + (to - from) * share, side)
  })
  return figureOf(postures.reduce(together, {}))
}

/** How somebody stands to the camera who makes a movement by itself, as the catalogue has it. */
export const usualFacing = ({ movement, side = 'right' }: MovementSide): Facing =>
  movementById(movement).view === 'front' ? 'front' : side
