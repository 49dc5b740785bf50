import { RATE } from './even-series'

/** A rise that is smaller than this, degrees, is sway and jitter. */
export const SMALLEST_LIFT = 8
/** Share of a lift's own rise below which it has not begun, or has returned; onset and return are read off here. */
const RETURNED = 0.3
/** Share of a lift's own rise that it has surely begun at; its onset lies before. */
const UNDER_WAY = 0.5
/** The top of a lift was reached for this long in all, seconds: a short overshoot is not the top. */
const TOP_REACHED_FOR = 0.3

/** One rise and fall of the angle. Indices of the even grid, degrees above the person's rest. */
export interface Lift {
  /** First sample that belongs to it. */
  readonly from: number
  /** First sample after its return; where it has not returned, after the last one. */
  readonly to: number
  /** Where it set out from: the lowest point since the return before, and never below rest. */
  readonly base: number
  /** The height that it reached for some time, see {@link Top}. */
  readonly top: number
  readonly hasReturned: boolean
}

/** The height that was reached or passed for {@link TOP_REACHED_FOR} in all: robust against single samples. */
class Top {
  /** The highest values so far, the lowest of them first. */
  #highest: number[] = []

  add(value: number): void {
    const place = this.#highest.findIndex((each) => each > value)
    if (place < 0) this.#highest.push(value)
    else this.#highest.splice(place, 0, value)
    if (this.#highest.length > TOP_REACHED_FOR * RATE) this.#highest.shift()
  }

  get value(): number {
    return this.#highest[0] ?? 0
  }
}

/** The height that a stretch of values reached for some time, see {@link Lift}. */
export function topOf(values: Float64Array): number {
  const top = new Top()
  values.forEach((value) => {
    top.add(value)
  })
  return top.value
}

/** Walks back from where the lift is surely under way to where it left the level that it set out from. */
function onset(heights: Float64Array, raised: number, { base, top }: Pick<Lift, 'base' | 'top'>): number {
  const rise = top - base
  let index = raised
  while (index < heights.length - 1 && (heights[index] ?? 0) < base + UNDER_WAY * rise) index++
  while (index > 0 && (heights[index - 1] ?? 0) >= base + RETURNED * rise) index--
  return index
}

/**
 * Splits a course into its lifts, each by its own rise and fall: it begins when the angle has risen
 * from the lowest point since the last return, and has returned when most of its own rise is undone.
 * Nothing that comes later changes a lift that has returned, however much larger it may be.
 *
 * @param heights degrees above the person's rest.
 * @returns in order of time; the last one may not have returned.
 */
export function liftsIn(heights: Float64Array): readonly Lift[] {
  const lifts: Lift[] = []
  let base = Math.max(0, heights[0] ?? 0)
  let raised: number | undefined
  let top = new Top()

  const add = (begun: number, to: number, hasReturned: boolean) => {
    const lift = { base, top: top.value }
    if (lift.top - base < SMALLEST_LIFT) return
    lifts.push({ ...lift, from: onset(heights, begun, lift), to, hasReturned })
  }

  heights.forEach((height, index) => {
    if (raised === undefined) {
      base = Math.min(base, Math.max(0, height))
      if (height - base < SMALLEST_LIFT) return
      raised = index
      top = new Top()
    }
    top.add(height)
    if (height > base + RETURNED * (top.value - base)) return
    add(raised, index, true)
    raised = undefined
    base = Math.max(0, height)
  })
  if (raised !== undefined) add(raised, heights.length, false)
  return lifts
}
