import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interpolatedQuantile, summariseErrors } from '../../src/cli/accuracy/statistics'

const errors = fc.array(fc.double({ min: -180, max: 180, noNaN: true }), { minLength: 2, maxLength: 60 })

describe('the summary of errors', () => {
  it('agrees with figures computed by hand', () => {
    const { mae, bias, sd, p95, max, ...counts } = summariseErrors([1, -2, 3, undefined, 6])
    expect(counts).toEqual({ n: 5, answered: 4, refused: 1 })
    expect(mae).toBeCloseTo(3, 12)
    expect(bias).toBeCloseTo(2, 12)
    // Deviations −1, −4, 1, 4: squares 34, over n − 1 = 3.
    expect(sd).toBeCloseTo(Math.sqrt(34 / 3), 12)
    // Sorted 1 2 3 6, position 2.85 of 0 … 3.
    expect(p95).toBeCloseTo(3 + 0.85 * 3, 12)
    expect(max).toBe(6)
  })

  it('gives counts and no figures where every reading was refused', () => {
    expect(summariseErrors([undefined, undefined])).toEqual({ n: 2, answered: 0, refused: 2 })
  })

  it('gives no standard deviation of a single error', () => {
    expect(summariseErrors([4])).toEqual({ n: 1, answered: 1, refused: 0, mae: 4, bias: 4, p95: 4, max: 4 })
  })

  it('leaves everything but the bias as it is when every error changes its sign', () => {
    fc.assert(
      fc.property(errors, (some) => {
        const one = summariseErrors(some)
        const other = summariseErrors(some.map((error) => -error))
        expect(other.mae).toBeCloseTo(one.mae ?? Number.NaN, 9)
        expect(other.sd).toBeCloseTo(one.sd ?? Number.NaN, 9)
        expect(other.p95).toBeCloseTo(one.p95 ?? Number.NaN, 9)
        expect(other.bias).toBeCloseTo(-(one.bias ?? Number.NaN), 9)
      }),
    )
  })

  it('keeps |bias| ≤ MAE ≤ max', () => {
    fc.assert(
      fc.property(errors, (some) => {
        const { mae = Number.NaN, bias = Number.NaN, max = Number.NaN } = summariseErrors(some)
        expect(Math.abs(bias)).toBeLessThanOrEqual(mae + 1e-9)
        expect(mae).toBeLessThanOrEqual(max + 1e-9)
      }),
    )
  })
})

describe('the interpolated quantile', () => {
  it('gives the ends and the middle', () => {
    expect(interpolatedQuantile([30, 10, 20], 0)).toBe(10)
    expect(interpolatedQuantile([30, 10, 20], 0.5)).toBe(20)
    expect(interpolatedQuantile([30, 10, 20], 1)).toBe(30)
  })

  it('has nothing to give of nothing', () => {
    expect(interpolatedQuantile([], 0.5)).toBeUndefined()
  })
})
