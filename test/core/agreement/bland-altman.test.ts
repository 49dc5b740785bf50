import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limitsFrom, limitsOfAgreement } from '../../../src/core/error/agreement/bland-altman'
import { isMissing } from '../../../src/core/math/missing'
import { MINI, WRIGHT } from '../../fixtures/pefr'

const limits = (differences: readonly number[]) => {
  const found = limitsOfAgreement(differences)
  if (isMissing(found)) throw new Error(found.missing)
  return found
}

describe('published examples', () => {
  test('peak flow, 1986: bias −2.1 l/min (−22.0 to 17.8), SD 38.8', () => {
    const { n, bias, sd, lower, upper } = limits(WRIGHT.map((value, index) => value - (MINI[index] ?? 0)))
    expect(n).toBe(17)
    expect(bias.value).toBeCloseTo(-2.1, 1)
    expect(bias.low).toBeCloseTo(-22.0, 0)
    expect(bias.high).toBeCloseTo(17.8, 1)
    expect(sd).toBeCloseTo(38.8, 1)
    // The paper rounds 1.96 up to 2 and gives −79.7 and 75.5.
    expect(lower.value + 1.96 * sd - 2 * sd).toBeCloseTo(-79.6, 1)
    expect(upper.value - 1.96 * sd + 2 * sd).toBeCloseTo(75.4, 1)
  })

  test('blood pressure, 1999: limits −54.7 (−61.9 to −47.5) and 22.1 (14.9 to 29.3) mmHg', () => {
    const { bias, lower, upper } = limitsFrom(85, -16.29, 19.61)
    // Standard error 2.13. The paper works from figures rounded on the way.
    expect(bias.high - bias.value).toBeCloseTo(1.99 * 2.13, 1)
    expect(lower.value).toBeCloseTo(-54.7, 1)
    expect(Math.abs(lower.low - -61.9)).toBeLessThan(0.15)
    expect(Math.abs(lower.high - -47.5)).toBeLessThan(0.15)
    expect(upper.value).toBeCloseTo(22.1, 1)
    expect(Math.abs(upper.low - 14.9)).toBeLessThan(0.15)
    expect(Math.abs(upper.high - 29.3)).toBeLessThan(0.15)
  })
})

test('one difference says nothing', () => {
  expect(limitsOfAgreement([3])).toEqual({ missing: 'too-few' })
})

const differences = fc.array(fc.double({ min: -60, max: 60, noNaN: true }), { minLength: 2, maxLength: 60 })

describe('for any differences', () => {
  test('a constant added moves bias and limits by it and leaves the SD', () => {
    fc.assert(
      fc.property(differences, fc.double({ min: -20, max: 20, noNaN: true }), (values, shift) => {
        const one = limits(values)
        const two = limits(values.map((value) => value + shift))
        expect(two.sd).toBeCloseTo(one.sd, 8)
        expect(two.bias.value).toBeCloseTo(one.bias.value + shift, 8)
        expect(two.lower.low).toBeCloseTo(one.lower.low + shift, 6)
        expect(two.upper.high).toBeCloseTo(one.upper.high + shift, 6)
      }),
    )
  })

  test('swapping the methods mirrors everything', () => {
    fc.assert(
      fc.property(differences, (values) => {
        const one = limits(values)
        const two = limits(values.map((value) => -value))
        expect(two.bias.value).toBeCloseTo(-one.bias.value, 8)
        expect(two.upper.value).toBeCloseTo(-one.lower.value, 8)
        expect(two.upper.high).toBeCloseTo(-one.lower.low, 6)
      }),
    )
  })

  test('a limit is known less well than the bias, and both hold their own estimate', () => {
    fc.assert(
      fc.property(differences, (values) => {
        const { bias, lower, upper } = limits(values)
        expect(upper.high - upper.low).toBeGreaterThanOrEqual(bias.high - bias.low)
        for (const { value, low, high } of [bias, lower, upper]) {
          expect(low).toBeLessThanOrEqual(value)
          expect(high).toBeGreaterThanOrEqual(value)
        }
      }),
    )
  })
})
