import { MEAN_ERROR } from './models'
import { framesPerSecond, type Preference, WANTED_RATE } from './preference'
import { type Candidate, type Timing, working } from './timing'

/** What measurements are to run with, and why: data, which the screens put into words. */
export interface Decision extends Candidate {
  readonly medianMs: number
  readonly framesPerSecond: number
  /** The rate that the preference asks for, pictures a second. */
  readonly wantedRate: number
  /**
   * `most-accurate`: of those that reach the wanted rate, it has the smallest error. `fastest`: none
   * reaches it, and this comes nearest.
   */
  readonly because: 'most-accurate' | 'fastest'
}

/**
 * Chooses among what was timed: the model with the smallest error of those that reach the rate that
 * the preference asks for, each on its fastest backend; the fastest of all where none does.
 * Undefined where nothing works.
 */
export function decide(timings: readonly Timing[], preference: Preference): Decision | undefined {
  const wantedRate = WANTED_RATE[preference]
  // From the fastest on, so that among equals the faster one is met first.
  const choices = working(timings).map(({ model, backend, medianMs }) => ({
    model,
    backend,
    medianMs,
    framesPerSecond: framesPerSecond(medianMs),
    wantedRate,
  }))
  const [inTime] = choices
    .filter((choice) => choice.framesPerSecond >= wantedRate)
    .sort((one, other) => MEAN_ERROR[one.model] - MEAN_ERROR[other.model])
  if (inTime) return { ...inTime, because: 'most-accurate' }
  const [fastest] = choices
  return fastest && { ...fastest, because: 'fastest' }
}
