import { mean } from 'simple-statistics'
import { isMissing, type Missing, missing } from '../../math/missing'
import { type Degrees, degrees } from '../../math/units'

/** Standard deviations to either side that hold 95 % of a normal distribution. */
export const COVERAGE_95 = 1.96

/**
 * What a reading's uncertainty is made of: standard deviations in degrees. They are independent of
 * each other, so their squares add up (JCGM 100:2008, Guide to the expression of uncertainty in
 * measurement, 5.1.2).
 */
export interface ErrorBudget {
  /** The measure's own root mean square error on rendered people with known angles. */
  readonly method: Degrees
  /** What the person's turn from the plane of the picture can hide, and a trunk whose turn is unknown. */
  readonly view: Degrees
  /** What a camera that is not level adds; 0 for an angle between two parts of the body. */
  readonly level: Degrees
  /** How well the repetitions, or the frames of one hold, agree. */
  readonly scatter: Degrees
}

/** A reading's uncertainty: the true angle lies within ± `halfWidth` with a probability of about 95 %. */
export interface Uncertainty {
  readonly halfWidth: Degrees
  readonly budget: ErrorBudget
}

/** Adds up a budget. */
export function uncertaintyOf(budget: ErrorBudget): Uncertainty {
  const { method, view, level, scatter } = budget
  return { halfWidth: degrees(COVERAGE_95 * Math.hypot(method, view, level, scatter)), budget }
}

/**
 * The standard error of the mean of repetitions, from their spread; of a single one, from the
 * scatter of its hold.
 *
 * @param holds of each repetition the standard deviation of its raw frames and its length in seconds.
 */
export function scatterOf(
  sd: Degrees | Missing,
  holds: readonly { readonly sd: Degrees; readonly seconds: number }[],
): Degrees | Missing {
  if (holds.length === 0) return missing('no-repetition')
  if (!isMissing(sd)) return degrees(sd / Math.sqrt(holds.length))
  return degrees(mean(holds.map((hold) => hold.sd / Math.sqrt(independentLooks(hold.seconds)))))
}

/** Landmark jitter and sway wander within about half a second, so a hold holds that many independent looks. */
const INDEPENDENT_AFTER = 0.5
/** How many independent looks so many seconds are; one at least. */
export const independentLooks = (seconds: number) => Math.max(1, seconds / INDEPENDENT_AFTER)
