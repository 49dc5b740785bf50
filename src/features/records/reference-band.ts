import type { Movement, ReferenceRange } from '../../core/movements/movement'

/**
 * The published range of a movement to draw behind a value: of adults of all ages, since a client has no
 * date of birth here and nothing may be said of their age. Undefined where only single values are published.
 */
export const referenceBand = ({ references }: Movement): ReferenceRange | undefined =>
  references.find(({ low, high }) => high > low)
