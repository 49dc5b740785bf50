import { type Degrees, degrees } from '../math/units'
import type { Movement } from '../movements/movement'

/** A minimal detectable change that publications support, with what it holds for. */
export interface LiteratureError {
  readonly mdc95: Degrees
  readonly meaning: string
  readonly source: string
}

const WORKING_VALUE =
  'Plumbline’s working value while there are too few repeats on this device; judgement from'
const SHOULDER_SOURCE = `${WORKING_VALUE} Kolber et al. 2009 and 2011 (digital inclinometer) and Hayes et al. 2001 (symptomatic shoulders)`
const NECK_SOURCE = `${WORKING_VALUE} Audette et al. and Fletcher & Bandy (CROM device) and Stenneberg et al. 2023 (phone app)`

const error = (mdc95: number, meaning: string, source: string): LiteratureError => ({
  mdc95: degrees(mdc95),
  meaning,
  source,
})

/**
 * MDC95 of a rotation from its MDC90, which is what was published: 1.96 / 1.645 of it. Nothing is known
 * for webcams; a single trial is worse than this.
 */
function rotationError(mdc90: number, isFull: boolean): LiteratureError | undefined {
  if (!isFull) return undefined
  const source = `${WORKING_VALUE} Kolber et al. 2009 and 2011 (digital inclinometer, MDC90 ${mdc90}°)`
  return error(Math.round((mdc90 * 1.96) / 1.645), 'means of three repetitions', source)
}

/** The upper end of each movement's working range; undefined where no publication supports a value. */
export function literatureError(
  { id, region }: Pick<Movement, 'id' | 'region'>,
  { isFull, sameDay }: { readonly isFull: boolean; readonly sameDay: boolean },
): LiteratureError | undefined {
  if (id === 'shoulder-external-rotation') return rotationError(9, isFull)
  if (id === 'shoulder-internal-rotation') return rotationError(8, isFull)
  switch (region) {
    case 'shoulder':
      return isFull
        ? error(8, 'means of three repetitions', SHOULDER_SOURCE)
        : error(14, 'fewer than three repetitions', SHOULDER_SOURCE)
    case 'neck':
      return sameDay
        ? error(10, 'measurements on one day', NECK_SOURCE)
        : error(15, 'measurements on different days', NECK_SOURCE)
    default:
      return undefined
  }
}
