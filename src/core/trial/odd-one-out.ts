import { median } from 'simple-statistics'
import type { Repetition } from './trial'

/**
 * Repetitions of one sitting that lie further apart than this, degrees, are not repeats of the same
 * thing: the upper end of the minimal detectable change of a single trial of the shoulder, 8 to 14
 * (Hayes 2001; Kolber 2009, 2011). Jitter and an ordinary spread between repetitions lie far within.
 */
const SAME_WITHIN = 14

/**
 * The repetition that lies furthest from the middle of all, where they are too far apart to be repeats
 * of one another. Their mean stays what it is, with an interval as wide as they say: none of them is
 * left out, because nothing tells which of them is wrong, if any is. A shoulder that hurts may reach
 * 45° twice and 122° once. Who reads the mean has to be told.
 *
 * @returns its index; undefined where they agree, or where there are fewer than two.
 */
export function oddOneOut(repetitions: readonly Pick<Repetition, 'degrees'>[]): number | undefined {
  const values = repetitions.map(({ degrees }) => degrees)
  if (values.length < 2 || Math.max(...values) - Math.min(...values) <= SAME_WITHIN) return undefined
  const middle = median(values)
  const distances = values.map((value) => Math.abs(value - middle))
  return distances.indexOf(Math.max(...distances))
}
