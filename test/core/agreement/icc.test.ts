import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { icc21, twoWay } from '../../../src/core/error/agreement/icc'
import { isMissing } from '../../../src/core/math/missing'

/** Six targets rated by four judges: Shrout & Fleiss 1979, table 2. */
const SHROUT_FLEISS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

const icc = (table: readonly (readonly number[])[]) => {
  const found = icc21(table)
  if (isMissing(found)) throw new Error(found.missing)
  return found
}

describe('the table of Shrout & Fleiss', () => {
  test('has their mean squares', () => {
    const anova = twoWay(SHROUT_FLEISS)
    if (isMissing(anova)) throw new Error(anova.missing)
    expect(anova.betweenSubjects).toBeCloseTo(11.24, 2)
    expect(anova.betweenMethods).toBeCloseTo(32.49, 2)
    expect(anova.residual).toBeCloseTo(1.02, 2)
  })

  test('has their ICC(2,1) of 0.29, from 0.02 to 0.76', () => {
    const { value, low, high } = icc(SHROUT_FLEISS)
    expect(value).toBeCloseTo(0.29, 2)
    expect(low).toBeCloseTo(0.019, 3)
    expect(high).toBeCloseTo(0.761, 3)
  })
})

test('perfect agreement is 1, and a constant difference between methods takes from it', () => {
  const people = [90, 110, 135, 150, 160]
  expect(icc(people.map((angle) => [angle, angle]))).toEqual({ value: 1, low: 1, high: 1 })
  const shifted = icc(people.map((angle) => [angle, angle + 15]))
  expect(shifted.value).toBeGreaterThan(0.8)
  expect(shifted.value).toBeLessThan(0.95)
})

test('is missing for one person, and where all are the same', () => {
  expect(icc21([[90, 91]])).toEqual({ missing: 'too-few' })
  expect(
    icc21([
      [90, 90],
      [90, 90],
    ]),
  ).toMatchObject({ missing: 'too-few' })
})

/** Read off to a tenth of a degree. */
const pair = fc.tuple(
  fc.integer({ min: 0, max: 1800 }).map((tenths) => tenths / 10),
  fc.integer({ min: -100, max: 100 }).map((tenths) => tenths / 10),
)
const study = fc
  .array(pair, { minLength: 4, maxLength: 40 })
  .map((pairs) => pairs.map(([x, d]) => [x, x + d]))

test('does not care for order, zero and unit of the angles, nor for which method comes first', () => {
  fc.assert(
    fc.property(study, (table) => {
      const one = icc21(table)
      if (isMissing(one) || one.low === one.high) return
      const two = icc([...table].reverse().map((row) => [...row].reverse().map((x) => 3 * x - 40)))
      expect(two.value).toBeCloseTo(one.value, 6)
      expect(two.low).toBeCloseTo(one.low, 5)
      expect(two.high).toBeCloseTo(one.high, 5)
    }),
  )
})

test('lies within its interval, and never above 1', () => {
  fc.assert(
    fc.property(study, (table) => {
      const one = icc21(table)
      if (isMissing(one)) return
      expect(one.low).toBeLessThanOrEqual(one.value + 1e-9)
      expect(one.high).toBeGreaterThanOrEqual(one.value - 1e-9)
      expect(one.high).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})
