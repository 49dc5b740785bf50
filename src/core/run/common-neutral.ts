import type { Pose } from '../body/pose'
import { isMissing, type Missing, missing } from '../math/missing'
import { type Seconds, seconds } from '../math/units'
import type { Movement } from '../movements/movement'
import { restingSeries } from '../trial/analysis'
import { type EvenSeries, indexAt, RATE } from '../trial/even-series'
import { findNeutral, type NeutralStretch } from '../trial/neutral'
import type { MeasuredSide } from './measured-side'

/** The part of a series from a moment on. */
function from(series: EvenSeries, time: Seconds): EvenSeries {
  const index = Math.max(0, indexAt(series, time))
  return {
    ...series,
    start: seconds(series.start + index / RATE),
    values: series.values.subarray(index),
    observed: series.observed.subarray(index),
  }
}

const neutralFrom = (series: EvenSeries, movement: Movement, time: Seconds) =>
  findNeutral(from(series, time), movement.neutralWithin, movement.neutralAround)

/**
 * The first second in which the person is at rest for everything that is measured of them at once. Each
 * movement by itself would take the hold of another for its neutral: a head that is held turned is still
 * for its side bend.
 *
 * What is never at rest, or cannot be read, has no say.
 */
export function commonNeutral(
  poses: readonly Pose[],
  measured: readonly MeasuredSide[],
): NeutralStretch | Missing {
  const start = poses[0]?.time ?? seconds(0)
  const told = measured
    .map(({ movement, side }) => ({ movement, series: restingSeries(poses, movement, side) }))
    .filter(({ movement, series }) => !isMissing(neutralFrom(series, movement, start)))
  if (told.length === 0) return missing('no-neutral')
  let latest = start
  while (true) {
    const found = told.map(({ movement, series }) => neutralFrom(series, movement, latest))
    const stretches = found.flatMap((stretch) => (isMissing(stretch) ? [] : stretch))
    const [first] = stretches
    if (first === undefined || stretches.length < found.length) return missing('no-neutral')
    const last = stretches.reduce((a, b) => (b.start > a.start ? b : a), first)
    // Each series has a grid of its own: a step is no difference.
    if (stretches.every((stretch) => last.start - stretch.start <= 1 / RATE)) return last
    latest = last.start
  }
}
