import { mean } from 'simple-statistics'
import { isMissing, type Missing, missing } from '../../math/missing'
import { tQuantile } from '../../math/quantiles'
import { type Degrees, degrees } from '../../math/units'

/** Standard deviations to either side that hold 95 % of a normal distribution. */
const COVERAGE_95 = 1.96

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
  /**
   * The same of what a second measurement of the same person would differ by, half width: without what one
   * person is read too high or too low by each time.
   */
  readonly ofOnePerson: Degrees
  /** By how much the root of the sum of squares is multiplied: see {@link coverageFactor}. */
  readonly factor: number
  readonly budget: ErrorBudget
}

/** A standard deviation with the degrees of freedom that it was estimated with. */
export interface Estimated {
  readonly sd: number
  readonly freedom: number
}

/** What a movement is off by with a model: of anybody, and from one time to another of the same person. */
export interface MethodError {
  readonly ofAnybody: Estimated
  readonly ofOnePerson: Estimated
}

/** What is known from elsewhere, not estimated from a few values. */
export const known = (sd: number): Estimated => ({ sd, freedom: Number.POSITIVE_INFINITY })

/** From as many effective degrees of freedom on Student's t is the normal distribution's, to a thousandth. */
const AS_GOOD_AS_NORMAL = 2000

/**
 * The coverage factor for 95 %: Student's t at the effective degrees of freedom of Welch and
 * Satterthwaite (JCGM 100:2008, G.4). An error that was estimated from a few pictures, or a scatter of a
 * few repetitions, is itself uncertain: three repetitions that scatter alone make it 4.3, not 1.96.
 */
export function coverageFactor(parts: readonly Estimated[]): number {
  const variance = parts.reduce((sum, { sd }) => sum + sd ** 2, 0)
  const spread = parts.reduce((sum, { sd, freedom }) => sum + sd ** 4 / freedom, 0)
  const effective = variance ** 2 / spread
  return effective <= AS_GOOD_AS_NORMAL ? tQuantile(0.975, effective) : COVERAGE_95
}

/** Adds up a budget; of the method and of the scatter it counts how well they are known. */
export function uncertaintyOf(
  method: MethodError,
  view: Degrees,
  level: Degrees,
  scatter: Estimated,
): Uncertainty {
  const others = [known(view), known(level), scatter]
  const { factor, halfWidth } = combined([method.ofAnybody, ...others])
  return {
    halfWidth,
    ofOnePerson: combined([method.ofOnePerson, ...others]).halfWidth,
    factor,
    budget: { method: degrees(method.ofAnybody.sd), view, level, scatter: degrees(scatter.sd) },
  }
}

function combined(parts: readonly Estimated[]) {
  const factor = coverageFactor(parts)
  return { factor, halfWidth: degrees(factor * Math.hypot(...parts.map(({ sd }) => sd))) }
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
): Estimated | Missing {
  if (holds.length === 0) return missing('no-repetition')
  if (!isMissing(sd)) return { sd: sd / Math.sqrt(holds.length), freedom: holds.length - 1 }
  const looks = mean(holds.map(({ seconds }) => independentLooks(seconds)))
  return { sd: mean(holds.map((hold) => hold.sd)) / Math.sqrt(looks), freedom: freedomOf(looks) }
}

/** Degrees of freedom of a standard deviation over so many independent looks; of fewer than two, one at the least. */
export const freedomOf = (looks: number) => Math.max(1, looks - 1)

/** Landmark jitter and sway wander within about half a second, so a hold holds that many independent looks. */
const INDEPENDENT_AFTER = 0.5
/** How many independent looks so many seconds are; one at least. */
export const independentLooks = (seconds: number) => Math.max(1, seconds / INDEPENDENT_AFTER)
