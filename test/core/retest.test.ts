import fc from 'fast-check'
import { expect, test } from 'vitest'
import { retestOf } from '../../src/core/error/retest'
import { isMissing } from '../../src/core/math/missing'
import { aSession, aSummary } from '../fixtures/trials'

const session = aSession('2025-03-03')
const trial = (mean: number, minutesIn: number) =>
  aSummary({ session, side: 'right', values: [mean, mean, mean], minutesIn })

test('two trials differ by their difference, and the SEM is that over √2', () => {
  const first = trial(120, 1)
  const now = trial(123, 4)
  const retest = retestOf({ session, trials: [first] }, now)
  if (isMissing(retest)) throw new Error(retest.missing)
  expect(retest.trials).toEqual([first, now])
  expect(retest.spread).toBeCloseTo(3)
  expect(retest.sem).toBeCloseTo(3 / Math.SQRT2)
  expect(retest.mdc95).toBeCloseTo(1.96 * 3)
})

test('a trial that is kept already is counted once', () => {
  const now = trial(123, 4)
  expect(retestOf({ session, trials: [trial(120, 1), now] }, now)).toMatchObject({ trials: { length: 2 } })
  expect(retestOf({ session, trials: [now] }, now)).toEqual({ missing: 'too-few' })
})

test('trials before a treatment are not retested by those after it', () => {
  expect(retestOf({ session, trials: [trial(100, 1), trial(101, 3)] }, trial(120, 50))).toEqual({
    missing: 'too-few',
  })
})

test('whatever the means, the SEM lies within the spread and the order does not matter', () => {
  const means = fc.array(fc.double({ min: -30, max: 200, noNaN: true }), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(means, (values) => {
      const trials = values.map((mean, index) => trial(mean, index))
      const backwards = [...values].reverse().map((mean, index) => trial(mean, index))
      const of = (all: typeof trials) => {
        const last = all.at(-1)
        if (!last) throw new Error('none')
        const retest = retestOf({ session, trials: all }, last)
        if (isMissing(retest)) throw new Error(retest.missing)
        return retest
      }
      const one = of(trials)
      expect(one.sem).toBeLessThanOrEqual(one.spread / Math.SQRT2 + 1e-9)
      expect(of(backwards).sem).toBeCloseTo(one.sem, 8)
      expect(of(backwards).spread).toBeCloseTo(one.spread, 8)
    }),
  )
})
