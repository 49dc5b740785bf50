import { isMissing, type Missing } from '../math/missing'
import { zeroLagLowPass } from '../math/smoothing/butterworth'
import { rejectOutliers } from '../math/smoothing/hampel'
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
 * The angle over time on an even grid: interpolated between frames, single outliers rejected, then
 * filtered without lag — in that order, as Sports2D does it (Pagnon 2024).
 */
export interface EvenSeries {
  readonly start: Seconds
  /** Filtered angles, degrees, at `start + index / RATE`. */
  readonly values: Float64Array
  /** Unfiltered angles on the same grid: what scatter is computed from. */
  readonly raw: Float64Array
  /** 1 where frames lie close by, 0 inside a gap. */
  readonly observed: Uint8Array
}

/** Time of a grid sample. */
export const timeAt = (series: EvenSeries, index: number) => seconds(series.start + index / RATE)

/** The grid sample nearest to a time, kept inside the series. */
export const indexAt = (series: EvenSeries, time: Seconds) =>
  Math.min(Math.max(Math.round((time - series.start) * RATE), 0), series.values.length - 1)

/**
 * Builds the even series from the angles of the frames. `times` must rise and be as many as
 * `angles`. Missing angles are bridged, and marked as not observed where the gap is long.
 */
export function evenSeries(times: ArrayLike<number>, angles: readonly (Degrees | Missing)[]): EvenSeries {
  const taken = angles.flatMap((angle, frame) => {
    const time = times[frame]
    return isMissing(angle) || time === undefined ? [] : [{ time, angle }]
  })
  const first = taken[0]
  const last = taken.at(-1)
  if (!first || !last) {
    return {
      start: seconds(0),
      values: new Float64Array(),
      raw: new Float64Array(),
      observed: new Uint8Array(),
    }
  }
  const count = Math.floor((last.time - first.time) * RATE) + 1
  const raw = new Float64Array(count)
  const observed = new Uint8Array(count)
  let next = 1
  for (let index = 0; index < count; index++) {
    const time = first.time + index / RATE
    while (next < taken.length - 1 && (taken[next]?.time ?? time) < time) next++
    const before = taken[next - 1] ?? first
    const after = taken[next] ?? before
    const span = after.time - before.time
    raw[index] =
      span > 0 ? before.angle + ((time - before.time) / span) * (after.angle - before.angle) : before.angle
    observed[index] = span <= LONGEST_GAP ? 1 : 0
  }
  return {
    start: seconds(first.time),
    values: zeroLagLowPass(rejectOutliers(raw), CUTOFF, RATE),
    raw,
    observed,
  }
}
