/**
 * Zero-lag Butterworth low-pass: a second-order section run forwards and backwards, which makes an
 * effective fourth order without delay (Winter, Biomechanics and Motor Control of Human Movement,
 * 4th ed., section 3.4.4). This is what stored angles are filtered with: a filter that lags, such as
 * the live one, blunts end range.
 */

/** Coefficients of one second-order section; a0 is 1. */
export interface Section {
  readonly b0: number
  readonly b1: number
  readonly b2: number
  readonly a1: number
  readonly a2: number
}

/**
 * Designs a second-order low-pass by the bilinear transform with pre-warping.
 *
 * @param cutoff −3 dB frequency, hertz; must lie above 0 and below half the rate.
 * @param rate samples per second.
 * @throws RangeError if the cut-off cannot be realised at this rate.
 */
export function designLowPass(cutoff: number, rate: number): Section {
  if (!(cutoff > 0 && cutoff < rate / 2)) {
    throw new RangeError(
      `A cut-off of ${cutoff} Hz needs more than ${2 * cutoff} samples a second, not ${rate}`,
    )
  }
  const c = 1 / Math.tan((Math.PI * cutoff) / rate)
  const a0 = c * c + Math.SQRT2 * c + 1
  return {
    b0: 1 / a0,
    b1: 2 / a0,
    b2: 1 / a0,
    a1: (2 * (1 - c * c)) / a0,
    a2: (c * c - Math.SQRT2 * c + 1) / a0,
  }
}

/** One pass in direct form II transposed, starting in the steady state of the first value. */
function pass(values: Float64Array, { b0, b1, b2, a1, a2 }: Section): Float64Array {
  const first = values[0] ?? 0
  let z1 = (1 - b0) * first
  let z2 = (b2 - a2) * first
  return values.map((x) => {
    const y = b0 * x + z1
    z1 = b1 * x - a1 * y + z2
    z2 = b2 * x - a2 * y
    return y
  })
}

/**
 * Filters evenly sampled values without lag. The ends are extended by their own odd reflection, so
 * that the filter does not ring there (Gustafsson 1996; the same padding as SciPy's `filtfilt`).
 *
 * @returns as many values as went in; a series of one value or none is returned as it is.
 */
export function zeroLagLowPass(values: Float64Array, cutoff: number, rate: number): Float64Array {
  const section = designLowPass(cutoff, rate)
  const count = values.length
  const pad = Math.min(9, count - 1)
  if (pad < 1) return values.slice()
  const at = (index: number) => values[index] ?? 0
  const padded = Float64Array.from({ length: count + 2 * pad }, (_, i) => {
    const index = i - pad
    if (index < 0) return 2 * at(0) - at(-index)
    if (index >= count) return 2 * at(count - 1) - at(2 * (count - 1) - index)
    return at(index)
  })
  const forwards = pass(padded, section)
  const backwards = pass(forwards.reverse(), section).reverse()
  return backwards.slice(pad, pad + count)
}
