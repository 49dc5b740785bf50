import type { DegreeAxis } from './degree-axis'

/** Steps between ticks that people count in, degrees. */
const STEPS = [1, 2, 5, 10, 15, 30, 45, 90]
const MOST_TICKS = 7

/** An axis from just below the smallest to just above the largest of `values`, with a handful of round ticks. */
export function plotAxis(values: readonly number[]): DegreeAxis {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const fits = (step: number) => Math.ceil(high / step) - Math.floor(low / step) < MOST_TICKS
  const step = STEPS.find(fits) ?? 90
  const min = Math.floor(low / step) * step
  // One value on a tick would make an axis without a length.
  const max = Math.max(Math.ceil(high / step) * step, min + step)
  return {
    min,
    max,
    ticks: Array.from({ length: Math.round((max - min) / step) + 1 }, (_, index) => min + index * step),
    percent: (value) => (100 * (value - min)) / (max - min),
  }
}
