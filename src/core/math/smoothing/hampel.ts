import { median } from 'simple-statistics'

/** Neighbours on either side that a sample is judged by. */
const HALF_WINDOW = 3
/** Robust standard deviations that make an outlier (Pearson 2002, "Outliers in process modeling"). */
const OUTLIER_SDS = 3
/** Median absolute deviation of a normal distribution to its standard deviation. */
const MAD_TO_SD = 1.4826
/** Scatter below this, degrees, is the network's ordinary jitter: nothing within it is an outlier. */
const ORDINARY_SCATTER = 1

/**
 * Replaces single-frame outliers, such as a limb that jumps to the other side for one frame, by the
 * median of their neighbours (Hampel filter). Smooth movement passes unchanged.
 */
export function rejectOutliers(values: Float64Array): Float64Array {
  return values.map((value, index) => {
    const window = Array.from(values.subarray(Math.max(0, index - HALF_WINDOW), index + HALF_WINDOW + 1))
    const centre = median(window)
    const scatter = MAD_TO_SD * median(window.map((each) => Math.abs(each - centre)))
    return Math.abs(value - centre) > OUTLIER_SDS * Math.max(scatter, ORDINARY_SCATTER) ? centre : value
  })
}
