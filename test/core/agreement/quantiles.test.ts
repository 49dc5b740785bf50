import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fQuantile, regularisedBeta, tQuantile } from '../../../src/core/math/quantiles'

/** Figures of SciPy 1.10: `special.betainc`, `stats.t.ppf`, `stats.f.ppf`. */
describe('against SciPy', () => {
  test.each([
    [0.3, 2.5, 3.5, 0.2967529892956661],
    [0.1, 0.5, 0.5, 0.2048327646991335],
    [0.7, 10, 2, 0.11299009960000003],
    [0.55, 50, 40, 0.4547952108638701],
    [0.02, 1, 8, 0.1492369774182144],
  ])('the incomplete beta function at %d for %d and %d', (x, a, b, expected) => {
    expect(regularisedBeta(x, a, b) / expected).toBeCloseTo(1, 10)
  })

  test.each([
    [0.975, 1, 12.706204736432095],
    [0.975, 4, 2.7764451051977987],
    [0.975, 9, 2.2621571627409915],
    [0.975, 16, 2.1199052992210112],
    [0.975, 84, 1.9886096667986732],
    [0.95, 3.7, 2.1824938048932987],
    [0.995, 29, 2.756385903670335],
  ])('the t quantile at %d with %d degrees of freedom', (p, df, expected) => {
    expect(tQuantile(p, df) / expected).toBeCloseTo(1, 9)
  })

  test.each([
    [0.975, 5, 15, 3.5764153492790607],
    [0.975, 5, 4.79, 7.490103962012937],
    [0.975, 1, 1, 647.7890114778446],
    [0.95, 29, 29, 1.8608114354760754],
    [0.975, 9.4, 2.2, 29.850551764378334],
    [0.5, 100, 7, 1.095684207841979],
    [0.025, 5, 15, 0.15557596307848715],
  ])('the F quantile at %d with %d and %d degrees of freedom', (p, a, b, expected) => {
    expect(fQuantile(p, a, b) / expected).toBeCloseTo(1, 9)
  })
})

const shape = fc.double({ min: 0.3, max: 200, noNaN: true })
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })

test('the beta distribution rises from 0 to 1 and mirrors with its shapes swapped', () => {
  fc.assert(
    fc.property(shape, shape, share, share, (a, b, x, y) => {
      expect(regularisedBeta(x, a, b)).toBeCloseTo(1 - regularisedBeta(1 - x, b, a), 9)
      const [low, high] = x < y ? [x, y] : [y, x]
      expect(regularisedBeta(low, a, b)).toBeLessThanOrEqual(regularisedBeta(high, a, b) + 1e-12)
    }),
  )
})

const freedom = fc.double({ min: 1, max: 200, noNaN: true })

test('the F quantile undoes its distribution', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.02, max: 0.98, noNaN: true }), freedom, freedom, (p, a, b) => {
      const f = fQuantile(p, a, b)
      expect(regularisedBeta((a * f) / (a * f + b), a / 2, b / 2)).toBeCloseTo(p, 8)
    }),
    { numRuns: 60 },
  )
})
