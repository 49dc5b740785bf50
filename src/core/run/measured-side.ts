import type { Side } from '../body/skeleton'
import { movementById } from '../movements/catalogue'
import type { Movement } from '../movements/movement'
import type { Facing } from './facings'
import type { MovementSide } from './movement-side'

/** What was asked for, with its row of the catalogue. */
export interface MeasuredSide {
  readonly asked: MovementSide
  readonly movement: Movement
  /** Any side where the movement has none. */
  readonly side: Side
}

export const measuredSide = (asked: MovementSide): MeasuredSide => ({
  asked,
  movement: movementById(asked.movement),
  side: asked.side ?? 'left',
})

/** Whether it can be read of a person who stands like that: a limb from the side only where its side is towards the camera. */
export function isSeenFrom({ movement, side }: MeasuredSide, towards: Facing | undefined): boolean {
  if (towards === undefined) return true
  const { view, alsoFrom, laterality } = movement
  if (towards === 'front') return view === 'front' || alsoFrom === 'front'
  if (view !== 'side' && alsoFrom !== 'side') return false
  return laterality !== 'limb' || side === towards
}

/** Whether two move the same part of the body, so that one moment belongs to one of them: a limb, or the head or trunk. */
export const isSamePart = (one: MeasuredSide, other: MeasuredSide): boolean =>
  one.movement.region === other.movement.region &&
  (one.movement.laterality !== 'limb' || other.movement.laterality !== 'limb' || one.side === other.side)
