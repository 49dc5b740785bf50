/** A degree axis with round ends: for charts in which places are percentages, so that they need no measuring. */
export interface DegreeAxis {
  readonly min: number
  readonly max: number
  readonly ticks: readonly number[]
  /** Where a value lies between the ends, 0 to 100. */
  percent(degrees: number): number
}

/** The axis that holds zero and all `values`, degrees, with a tick every 30° (15° for small ranges). */
export function degreeAxis(values: readonly number[]): DegreeAxis {
  const lowest = Math.min(0, ...values)
  const highest = Math.max(30, ...values)
  const step = highest - lowest > 75 ? 30 : 15
  const min = Math.floor(lowest / step) * step
  const max = Math.ceil(highest / step) * step
  return {
    min,
    max,
    ticks: Array.from({ length: (max - min) / step + 1 }, (_, index) => min + index * step),
    percent: (value) => (100 * (value - min)) / (max - min),
  }
}
