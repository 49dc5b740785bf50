import type { Movement, MovementId } from './movement'
import { ELBOW_MOVEMENTS } from './rows/elbow'
import { HIP_MOVEMENTS } from './rows/hip'
import { KNEE_MOVEMENTS } from './rows/knee'
import { NECK_MOVEMENTS } from './rows/neck'
import { SHOULDER_MOVEMENTS } from './rows/shoulder'
import { TRUNK_MOVEMENTS } from './rows/trunk'

/** Every movement that can be measured: one row each, in the order in which the app offers them. */
export const MOVEMENTS: readonly Movement[] = [
  ...NECK_MOVEMENTS,
  ...SHOULDER_MOVEMENTS,
  ...ELBOW_MOVEMENTS,
  ...TRUNK_MOVEMENTS,
  ...HIP_MOVEMENTS,
  ...KNEE_MOVEMENTS,
]

/** Looks a movement up by its id. */
export function movementById(id: MovementId): Movement {
  const movement = MOVEMENTS.find((row) => row.id === id)
  if (!movement) throw new Error(`No movement has the id ${id}`)
  return movement
}
