import { median } from 'simple-statistics'

/** Neighbours on either side that a sample is judged by. */
export const HALF_WINDOW = 3
/** Neighbours further away than this, seconds, say nothing about a sample. */
const REACH = 1
/** Robust standard deviations that make an outlier (Pearson 2002, "Outliers in process modeling"). */
const OUTLIER_SDS = 3
/** Median absolute deviation of a normal distribution to its standard deviation. */
const MAD_TO_SD = 1.4826
/** Scatter below this, degrees, is the network's ordinary jitter: nothing within it is an outlier. */
const ORDINARY_SCATTER = 1

/** No limb goes somewhere and comes back, from one frame to the next, faster than this, degrees per second. */
const FASTEST_REVERSAL = 300
/** and by more than this, degrees, whatever the rate: a network jitters. */
const SMALLEST_REVERSAL = 10

/** Told even where the window is steep, and its scatter therefore large: on the way up at few frames a second. */
function isThereAndBack(times: Float64Array, values: Float64Array, index: number): boolean {
  const [before, now, after] = [index - 1, index, index + 1].map((each) => values[each])
  const [earlier = 0, time = 0, later = 0] = [index - 1, index, index + 1].map((each) => times[each])
  if (before === undefined || now === undefined || after === undefined) return false
  const isFar = (way: number, seconds: number) =>
    way > Math.max(SMALLEST_REVERSAL, FASTEST_REVERSAL * seconds)
  const turn = Math.sign(now - before)
  return isFar(turn * (now - before), time - earlier) && isFar(turn * (now - after), later - time)
}

function isFarFromNeighbours(times: Float64Array, values: Float64Array, index: number): boolean {
  const time = times[index] ?? 0
  const value = values[index] ?? 0
  const window: number[] = []
  for (let other = index - HALF_WINDOW; other <= index + HALF_WINDOW; other++) {
    const at = times[other]
    if (at !== undefined && Math.abs(at - time) <= REACH) window.push(values[other] ?? value)
  }
  const centre = median(window)
  const scatter = MAD_TO_SD * median(window.map((each) => Math.abs(each - centre)))
  return Math.abs(value - centre) > OUTLIER_SDS * Math.max(scatter, ORDINARY_SCATTER)
}

/**
 * Replaces single-frame outliers, such as a limb that jumps to the other side for one frame, by the
 * line between the nearest samples that are none (Hampel filter). It judges the samples as they were
 * taken, whatever their rate: after interpolation one outlier of a slow camera would be several
 * samples, and pass. Smooth movement passes unchanged.
 *
 * @param times seconds, rising; as many as `values`.
 */
export function rejectOutliers(times: Float64Array, values: Float64Array): Float64Array {
  const isOut = Array.from(
    values,
    (_, index) => isThereAndBack(times, values, index) || isFarFromNeighbours(times, values, index),
  )
  return values.map((value, index) => {
    if (!isOut[index]) return value
    const before = isOut.lastIndexOf(false, index)
    const after = isOut.indexOf(false, index)
    const [earlier, later] = [values[before], values[after]]
    if (earlier === undefined || later === undefined) return earlier ?? later ?? value
    const [from, to] = [times[before] ?? 0, times[after] ?? 0]
    const share = to > from ? ((times[index] ?? from) - from) / (to - from) : 0
    return earlier + share * (later - earlier)
  })
}
