import { isMissing, type Missing } from '../math/missing'
import { zeroLagLowPass } from '../math/smoothing/butterworth'
import { HALF_WINDOW, rejectOutliers } from '../math/smoothing/hampel'
import { type Degrees, type Seconds, seconds } from '../math/units'

/** Samples a second of the even grid. Cameras give 10 to 60 frames a second, unevenly. */
export const RATE = 30
/** Human movement in a clinical test lies below this, hertz (Winter 2009); what is above is noise. */
const CUTOFF = 6
/**
 * Frames further apart than this, seconds, have a gap between them: nothing is read off inside it. A
 * held or still limb does not leave and come back within half a second, and a slow machine measures
 * only three or four frames in that time.
 */
const LONGEST_GAP = 0.5
/**
 * A later frame changes what lies this long before it, seconds, by less than a thousandth of itself:
 * the filter's impulse response has died down (poles at 0.44, twelve samples).
 */
const FILTER_SETTLES = 0.4

/** Angles of the frames themselves, outliers replaced; only of frames that have one. */
export interface FrameAngles {
  readonly times: Float64Array
  readonly angles: Float64Array
}

/**
 * The angle over time on an even grid: single outliers rejected among the frames as they were taken,
 * then interpolated between frames, then filtered without lag.
 */
export interface EvenSeries {
  readonly start: Seconds
  /** Filtered angles, degrees, at `start + index / RATE`. */
  readonly values: Float64Array
  /** 1 where frames lie close by, 0 inside a gap. */
  readonly observed: Uint8Array
  /** What scatter is computed from: interpolation and filter would make it smaller than it is. */
  readonly frames: FrameAngles
  /** So many samples from the start will not change any more, whatever frames follow. */
  readonly settled: number
}

/** Time of a grid sample. */
export const timeAt = (series: EvenSeries, index: number) => seconds(series.start + index / RATE)

/** The grid sample nearest to a time, kept inside the series. */
export const indexAt = (series: EvenSeries, time: Seconds) =>
  Math.min(Math.max(Math.round((time - series.start) * RATE), 0), series.values.length - 1)

/** The part of a running series that will not change any more: what is found in it stays found. */
export function settledPart(series: EvenSeries): EvenSeries {
  const { values, observed, settled } = series
  return { ...series, values: values.subarray(0, settled), observed: observed.subarray(0, settled) }
}

/** The first frame that is not earlier than a time. */
function frameFrom(times: Float64Array, time: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((times[middle] ?? time) < time) low = middle + 1
    else high = middle
  }
  return low
}

/** The frames' own angles between two grid samples, both included. */
export function frameAnglesWithin({ start, frames }: EvenSeries, from: number, to: number): Float64Array {
  const { times, angles } = frames
  // Half a step further on either side: a frame belongs to its nearest grid sample.
  return angles.subarray(
    frameFrom(times, start + (from - 0.5) / RATE),
    frameFrom(times, start + (to + 0.5) / RATE),
  )
}

/**
 * Builds the even series from the angles of the frames. `times` must rise and be as many as
 * `angles`. Missing angles are bridged, and marked as not observed where the gap is long.
 */
export function evenSeries(times: ArrayLike<number>, angles: readonly (Degrees | Missing)[]): EvenSeries {
  const taken = angles.flatMap((angle, frame) => {
    const time = times[frame]
    return isMissing(angle) || time === undefined ? [] : [{ time, angle }]
  })
  const frameTimes = Float64Array.from(taken, ({ time }) => time)
  const frames: FrameAngles = {
    times: frameTimes,
    angles: rejectOutliers(
      frameTimes,
      Float64Array.from(taken, ({ angle }) => angle),
    ),
  }
  const start = frames.times[0] ?? 0
  const end = frames.times.at(-1) ?? start
  const count = taken.length === 0 ? 0 : Math.floor((end - start) * RATE) + 1
  const even = new Float64Array(count)
  const observed = new Uint8Array(count)
  let next = 1
  for (let index = 0; index < count; index++) {
    const time = start + index / RATE
    while (next < taken.length - 1 && (frames.times[next] ?? time) < time) next++
    const [before, after] = [frames.times[next - 1] ?? start, frames.times[next] ?? start]
    const [low, high] = [frames.angles[next - 1] ?? 0, frames.angles[next] ?? frames.angles[next - 1] ?? 0]
    const span = after - before
    even[index] = span > 0 ? low + ((time - before) / span) * (high - low) : low
    observed[index] = span <= LONGEST_GAP ? 1 : 0
  }
  // The last frames may yet turn out to be outliers, and the line up to them with them.
  const sure = (frames.times.at(-2 - HALF_WINDOW) ?? start) - start - FILTER_SETTLES
  return {
    start: seconds(start),
    values: zeroLagLowPass(even, CUTOFF, RATE),
    observed,
    frames,
    settled: Math.max(0, Math.min(count, Math.floor(sure * RATE))),
  }
}
