import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mdc95Of, withinSd } from '../../../src/core/error/agreement/within-sd'
import { isMissing } from '../../../src/core/math/missing'
import { MINI, MINI_AGAIN, WRIGHT, WRIGHT_AGAIN } from '../../fixtures/pefr'

const pairs = (first: readonly number[], again: readonly number[]) =>
  first.map((value, index) => [value, again[index] ?? Number.NaN])

describe('the SEM from repeats', () => {
  test.each([
    // Bland & Altman publish 15.3 and 19.9 l/min, and twice the SD of the differences as 43.2 and 56.4.
    ['Wright', WRIGHT, WRIGHT_AGAIN, 15.3, 43.2],
    ['mini Wright', MINI, MINI_AGAIN, 19.9, 56.4],
  ] as const)(
    'of the %s peak flow meter is what Bland & Altman found',
    (_, first, again, sd, repeatability) => {
      const found = withinSd(pairs(first, again))
      if (isMissing(found)) throw new Error(found.missing)
      expect(found.repeats).toBe(17)
      expect(found.sd).toBeCloseTo(sd, 1)
      expect(2 * Math.SQRT2 * found.sd).toBeGreaterThan(repeatability - 0.15)
      expect(2 * Math.SQRT2 * found.sd).toBeLessThan(repeatability + 0.15)
    },
  )

  test('weighs each group by its repeats: 2 and 4 once, 0 to 6 over three', () => {
    // Squares 2 over 1 degree of freedom, 18 over 2.
    expect(withinSd([[2, 4], [0, 3, 6], [99]])).toEqual({ sd: Math.sqrt(20 / 3), repeats: 3 })
  })

  test('is missing where nothing was repeated', () => {
    expect(withinSd([])).toEqual({ missing: 'too-few' })
    expect(withinSd([[3], [4], []])).toEqual({ missing: 'too-few' })
  })

  test('makes an MDC95 of 2.77 times its size', () => {
    expect(mdc95Of(2)).toBeCloseTo(5.544, 3)
  })

  const value = fc.double({ min: -30, max: 220, noNaN: true })
  const groups = fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })

  test('does not care where each group lies, nor for the order, and grows with the unit', () => {
    fc.assert(
      fc.property(groups, fc.array(value, { minLength: 8, maxLength: 8 }), (data, shifts) => {
        const found = withinSd(data)
        if (isMissing(found)) return
        const changed = withinSd(
          data.map((group, index) => group.map((x) => 2 * x + (shifts[index] ?? 0)).reverse()).reverse(),
        )
        if (isMissing(changed)) throw new Error(changed.missing)
        expect(changed.repeats).toBe(found.repeats)
        expect(changed.sd).toBeCloseTo(2 * found.sd, 6)
      }),
    )
  })
})
