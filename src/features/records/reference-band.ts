import type { MovementMode } from '../../core/movements/mode'
import type { Movement, ReferenceRange } from '../../core/movements/movement'

/**
 * The published range of a movement to draw behind a value: of adults of all ages, since a client has no
 * date of birth here and nothing may be said of their age. Undefined where only single values are published,
 * and where the person did not move alone: what is published is of active movement.
 */
export const referenceBand = (
  { references }: Movement,
  mode: MovementMode = 'active',
): ReferenceRange | undefined =>
  mode === 'active' ? references.find(({ low, high }) => high > low) : undefined
