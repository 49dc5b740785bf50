import { OneEuroFilter } from '1eurofilter'
import { type Degrees, degrees, type Seconds } from '../units'

/** Assumed rate until the second sample tells the true one, hertz. */
const NOMINAL_RATE = 30
/** Cut-off at rest, hertz: low enough that a held number stands still on the screen. */
const MIN_CUTOFF = 1
/** How fast the cut-off rises with speed: high enough that a moving number does not trail behind. */
const BETA = 0.05

/**
 * The filter for the number that people read live: One Euro (Casiez 2012), which trades lag against
 * jitter by speed. It blunts end range, so nothing that is stored goes through it.
 *
 * Lifetime: one measurement; make a new one after a gap.
 */
export function createLiveFilter(): (angle: Degrees, time: Seconds) => Degrees {
  const filter = new OneEuroFilter(NOMINAL_RATE, MIN_CUTOFF, BETA, 1)
  return (angle, time) => degrees(filter.filter(angle, time))
}
