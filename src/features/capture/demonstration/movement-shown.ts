import type { Side } from '../../../core/body/skeleton'
import { movementById } from '../../../core/movements/catalogue'
import { usualFacing } from '../../../core/movements/demonstration/demonstration'
import type { MovementId } from '../../../core/movements/movement'
import type { Shown } from './view'

/** A movement by itself as whoever makes it sees themself in a mirror. The side is ignored where it has none. */
export function movementShown(movement: MovementId, side: Side): Shown {
  const asked = movementById(movement).laterality === 'none' ? { movement } : { movement, side }
  return { asked: [asked], facing: usualFacing(asked), isMirrored: true }
}
