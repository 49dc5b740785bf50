import { gammaln } from 'simple-statistics'

/** Smallest step that still counts; below it the continued fraction has converged. */
const PRECISION = 1e-15
/** Keeps a denominator of the continued fraction from being nothing. */
const TINY = 1e-300
const MOST_STEPS = 500
/** Halvings of [0, 1] until a double cannot be told from its neighbour, even close to 0. */
const HALVINGS = 200

/** Continued fraction of the incomplete beta function, DLMF 8.17.22, by the modified Lentz method. */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY)
  let fraction = d
  for (let m = 1; m <= MOST_STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    let step = 1
    for (const coefficient of [even, odd]) {
      d = 1 / (1 + coefficient * d || TINY)
      c = 1 + coefficient / c || TINY
      step = c * d
      fraction *= step
    }
    if (Math.abs(step - 1) < PRECISION) break
  }
  return fraction
}

/** Regularised incomplete beta function I_x(a, b): the distribution of a beta variable at `x` in [0, 1]. */
export function regularisedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  // The fraction converges fast on this side of the mean only; beyond it the complement is taken.
  if (x > (a + 1) / (a + b + 2)) return 1 - regularisedBeta(1 - x, b, a)
  const front = a * Math.log(x) + b * Math.log1p(-x) + gammaln(a + b) - gammaln(a) - gammaln(b)
  return (Math.exp(front) * continuedFraction(x, a, b)) / a
}

function betaQuantile(p: number, a: number, b: number): number {
  let low = 0
  let high = 1
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (regularisedBeta(middle, a, b) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The value that an F variable of `numerator` and `denominator` degrees of freedom stays below with probability `p`. */
export function fQuantile(p: number, numerator: number, denominator: number): number {
  // The tail that lies near 0 is searched, where doubles are dense.
  if (p > 0.5) return 1 / fQuantile(1 - p, denominator, numerator)
  const x = betaQuantile(p, numerator / 2, denominator / 2)
  return (denominator * x) / (numerator * (1 - x))
}

/** The value that a t variable of `df` degrees of freedom stays below with probability `p` > 0.5. */
export const tQuantile = (p: number, df: number) => Math.sqrt(fQuantile(2 * p - 1, 1, df))
