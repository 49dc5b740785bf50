/** A degree axis with round ends: for charts in which places are percentages, so that they need no measuring. */
export interface DegreeAxis {
  readonly min: number
  readonly max: number
  readonly ticks: readonly number[]
  /** Where a value lies between the ends, 0 to 100. */
  percent(degrees: number): number
}

function axisOf(lowest: number, highest: number, step: number): DegreeAxis {
  const min = Math.floor(lowest / step) * step
  // One value on a tick would make an axis without a length.
  const max = Math.max(Math.ceil(highest / step) * step, min + step)
  return {
    min,
    max,
    ticks: Array.from({ length: Math.round((max - min) / step) + 1 }, (_, index) => min + index * step),
    percent: (value) => (100 * (value - min)) / (max - min),
  }
}

/** The axis that holds zero and all `values`, degrees, with a tick every 30° (15° for small ranges). */
export function degreeAxis(values: readonly number[]): DegreeAxis {
  const lowest = Math.min(0, ...values)
  const highest = Math.max(30, ...values)
  return axisOf(lowest, highest, highest - lowest > 75 ? 30 : 15)
}

/** Steps between ticks that people count in, degrees. */
const STEPS = [1, 2, 5, 10, 15, 30, 45, 90]
const MOST_TICKS = 7

/** The axis from just below the smallest to just above the largest of `values`, with a handful of round ticks. */
export function tightAxis(values: readonly number[]): DegreeAxis {
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  const fits = (step: number) => Math.ceil(highest / step) - Math.floor(lowest / step) < MOST_TICKS
  return axisOf(lowest, highest, STEPS.find(fits) ?? 90)
}

/** How far from the top a value lies on an axis that stands `height` pixels high. */
export const heightOn =
  (axis: DegreeAxis, height: number) =>
  (degrees: number): number =>
    height * (1 - axis.percent(degrees) / 100)
