import type { Movement } from '../movements/movement'
import type { Manner } from './evidence/session-evidence'
import type { Span } from './span'

/**
 * Publications that a minimal detectable change comes from.
 *
 * - `shoulder`: working value; judgement from Kolber et al. 2009 and 2011 (digital inclinometer, MDC90 4 to 9°)
 *   and Hayes et al. 2001 (symptomatic shoulders, SEM 11 to 23° within a rater): the upper end of 5 to 8°
 *   for a mean of three, of 8 to 14° for a single trial. No publication tells the same day from another.
 * - `shoulder-rotation`: Kolber et al. 2009 and 2011, MDC90 9° (external) and 8° (internal), at 95 % × 1.96 ÷ 1.645.
 * - `neck`: working value; judgement from Audette et al. and Fletcher & Bandy (CROM device, MDC 5.4 to 9.6°)
 *   for one day, and from Stenneberg et al. 2023 (phone app, limits of agreement ± 14 to 20° between days).
 * - `craniovertebral-angle`: Gallego-Izquierdo et al. 2020, MDC95 5.52° between raters (4.96° within one).
 */
export type Publication = 'shoulder' | 'shoulder-rotation' | 'neck' | 'craniovertebral-angle'

/** A minimal detectable change that publications support. */
export interface PublishedError {
  /** In the measure's own unit. */
  readonly mdc95: number
  readonly publication: Publication
}

/** MDC95 of a rotation from its MDC90, which is what was published: of means of three. */
function rotation(mdc90: number, manner: Manner): PublishedError | undefined {
  if (manner !== 'three-repetitions') return undefined
  return { mdc95: Math.round((mdc90 * 1.96) / 1.645), publication: 'shoulder-rotation' }
}

/** What publications say of a movement, degrees: the upper end of its working range; undefined where none supports a value. */
export function publishedForMovement(
  { id, region }: Pick<Movement, 'id' | 'region'>,
  manner: Manner,
  span: Span,
): PublishedError | undefined {
  if (id === 'shoulder-external-rotation') return rotation(9, manner)
  if (id === 'shoulder-internal-rotation') return rotation(8, manner)
  switch (region) {
    case 'shoulder':
      return { mdc95: manner === 'three-repetitions' ? 8 : 14, publication: 'shoulder' }
    case 'neck':
      return { mdc95: span === 'days' ? 15 : 10, publication: 'neck' }
    default:
      return undefined
  }
}
