import { describe, expect, it } from 'vitest'
import { designLowPass, zeroLagLowPass } from '../../src/core/math/smoothing/butterworth'
import { rejectOutliers } from '../../src/core/math/smoothing/hampel'
import { createLiveFilter } from '../../src/core/math/smoothing/live-filter'
import { degrees, seconds } from '../../src/core/math/units'

/** A raised-cosine movement with tremor, 40 samples at 30 Hz. */
const movement = Float64Array.from({ length: 40 }, (_, index) => {
  const time = index / 30
  return 30 * (1 - Math.cos(Math.PI * time)) + 3 * Math.sin(40 * time)
})

/** `scipy.signal.filtfilt(*scipy.signal.butter(2, 6, fs=30), movement)`, SciPy 1.10.1. */
const SCIPY = [
  -0.000385, 1.455625, 1.257367, 0.509724, 1.561334, 4.490936, 6.980139, 7.822095, 8.731576, 11.689253,
  15.876695, 18.888113, 20.366181, 22.501889, 26.634561, 31.152878, 33.907839, 35.447543, 38.126683,
  42.453384, 46.261548, 47.975183, 48.972372, 51.433648, 54.966207, 57.167757, 57.268005, 57.278457,
  58.892179, 60.875381, 60.940128, 59.234524, 58.115875, 58.558028, 58.676824, 56.586423, 53.194, 50.830725,
  50.258758, 50.591718,
]

describe('zero-lag Butterworth', () => {
  it('has the coefficients that SciPy designs for 6 Hz at 30 Hz', () => {
    const { b0, b1, b2, a1, a2 } = designLowPass(6, 30)
    const scipy = [0.20657208, 0.41314417, 0.20657208, -0.36952738, 0.19581571]
    for (const [index, value] of [b0, b1, b2, a1, a2].entries())
      expect(value).toBeCloseTo(scipy[index] ?? 0, 7)
  })

  it('gives the values that SciPy gives', () => {
    const filtered = zeroLagLowPass(movement, 6, 30)
    expect(filtered).toHaveLength(SCIPY.length)
    for (const [index, value] of filtered.entries()) expect(value).toBeCloseTo(SCIPY[index] ?? 0, 5)
  })

  it('leaves a constant alone and does not move a peak in time', () => {
    for (const value of zeroLagLowPass(new Float64Array(50).fill(42), 6, 30)) expect(value).toBeCloseTo(42, 9)
    const slow = Float64Array.from({ length: 121 }, (_, index) => Math.sin((Math.PI * index) / 120))
    const filtered = zeroLagLowPass(slow, 6, 30)
    expect(filtered.indexOf(Math.max(...filtered))).toBe(60)
  })

  it('refuses a cut-off that the rate cannot carry', () => {
    expect(() => designLowPass(6, 12)).toThrow(RangeError)
    expect(() => designLowPass(0, 30)).toThrow(RangeError)
  })
})

describe('outlier rejection', () => {
  it('replaces a limb that jumps for one frame, and nothing else', () => {
    const ramp = Float64Array.from({ length: 30 }, (_, index) => 3 * index)
    const spiked = ramp.slice()
    spiked[14] = 170
    const times = Float64Array.from(ramp, (_, index) => index / 30)
    const cleaned = rejectOutliers(times, spiked)
    expect(Math.abs((cleaned[14] ?? 0) - 42)).toBeLessThan(0.1)
    cleaned.forEach((value, index) => {
      if (index !== 14) expect(value).toBe(ramp[index])
    })
  })
})

describe('live filter', () => {
  it('stands still on jitter and follows a movement to its end', () => {
    const filter = createLiveFilter()
    const held = Array.from({ length: 60 }, (_, i) => filter(degrees(90 + (i % 2 ? 2 : -2)), seconds(i / 30)))
    const settled = held.slice(30)
    expect(Math.max(...settled) - Math.min(...settled)).toBeLessThan(1.5)
    const moving = Array.from({ length: 90 }, (_, i) =>
      filter(degrees(Math.min(90 + 2 * i, 170)), seconds(2 + i / 30)),
    )
    expect(moving.at(-1)).toBeCloseTo(170, 0)
  })
})
