import { mean, sampleStandardDeviation } from 'simple-statistics'
import { type Missing, missing } from '../../math/missing'
import { tQuantile } from '../../math/quantiles'
import type { Estimate } from './interval'

/** How two methods of measurement agree, after Bland & Altman; in the unit of the differences. */
export interface LimitsOfAgreement {
  readonly n: number
  /** Mean difference: how much one method reads above the other. */
  readonly bias: Estimate
  /** Standard deviation of the differences (n − 1). */
  readonly sd: number
  /** Bias − 1.96 SD and bias + 1.96 SD: 95 % of differences are expected between the two. */
  readonly lower: Estimate
  readonly upper: Estimate
}

const Z = 1.96

/**
 * Limits of agreement from the differences' mean and SD, with confidence intervals by Student's t.
 * Bland & Altman 1999, Stat Methods Med Res 8:135–160, section 2: variance of the bias SD²/n, of a
 * limit SD² · (1/n + 1.96² / 2(n − 1)).
 */
export function limitsFrom(n: number, bias: number, sd: number): LimitsOfAgreement {
  const t = tQuantile(0.975, n - 1)
  const around = (value: number, variance: number): Estimate => {
    const reach = t * sd * Math.sqrt(variance)
    return { value, low: value - reach, high: value + reach }
  }
  const variance = 1 / n + Z ** 2 / (2 * (n - 1))
  return {
    n,
    bias: around(bias, 1 / n),
    sd,
    lower: around(bias - Z * sd, variance),
    upper: around(bias + Z * sd, variance),
  }
}

/** Limits of agreement of paired differences; `too-few` below two. The pairs are taken as independent. */
export function limitsOfAgreement(differences: readonly number[]): LimitsOfAgreement | Missing {
  if (differences.length < 2) return missing('too-few')
  const values = [...differences]
  return limitsFrom(values.length, mean(values), sampleStandardDeviation(values))
}
