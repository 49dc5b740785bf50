import { median, medianAbsoluteDeviation } from 'simple-statistics'
import { type EvenSeries, frameAnglesWithin, RATE } from './even-series'
import type { Lift } from './lifts'

/** The shortest hold that a value is taken from, seconds. People are asked to hold for 2 to 3. */
const SHORTEST_HOLD = 0.5
/** Holds are looked for up to this long, seconds: of a longer one this much is enough, and the search stays short. */
const LONGEST_HOLD = 15
/** A median withstands one frame that went astray. */
const FEWEST_FRAMES = 3
/** All of a hold lies within a band this wide, degrees: tremor of ± 4 and the network's jitter. */
const BAND = 10
/** Of a small lift the band is this share of its rise, or the way there would be part of the hold. */
const BAND_OF_RISE = 0.4
/** A hold lies no further below the top than the band, or this share of a large rise: some overshoot, then hold. */
const OVERSHOOT_OF_RISE = 0.15
/** A hold drifts no faster than this, degrees per second: a twentieth of an ordinary movement's speed. */
const DRIFT_SPEED = 5
/** Drift that costs a hold half of its worth, degrees per second: the stiller part is taken, not the longer. */
const HALF_WORTH = 1.5
/** Before and after, in as long a time as it is held, the limb moves by at least this, degrees. */
const MOVED_AROUND = 6
/**
 * A hold, and its first and its last three quarters, drift by no more than this share of what the limb moves next to it in
 * as long a time: a slow approach goes on as it came, up to its turn.
 */
const DRIFT_OF_MOVED = 0.25
const MOST = 0.75
/** A scatter beyond this, degrees, is tremor, */
const TREMOR = 1
/** and for each degree more it is held this much longer, seconds, to be told from the crest of one wave. */
const LONGER_FOR_TREMOR = 0.4
/** What lies further from a hold's median than this, degrees, */
const ENDS_WITHIN = 2
/** and than so many median absolute deviations (of tremor: all of it), is the way there or back. */
const ENDS_WITHIN_DEVIATIONS = 3
/** Candidate holds begin and end on every third sample, ten a second: none is told more finely. */
const STEP = 3

/** Samples of the even grid, both included. */
export type Stretch = readonly [from: number, to: number]

/** Sums over the first samples, so that a line is fitted to any stretch of them at once. */
class LineFit {
  readonly #sums: Float64Array
  readonly #products: Float64Array
  readonly #squares: Float64Array

  constructor(values: readonly number[]) {
    this.#sums = new Float64Array(values.length + 1)
    this.#products = new Float64Array(values.length + 1)
    this.#squares = new Float64Array(values.length + 1)
    values.forEach((value, index) => {
      this.#sums[index + 1] = (this.#sums[index] ?? 0) + value
      this.#products[index + 1] = (this.#products[index] ?? 0) + index * value
      this.#squares[index + 1] = (this.#squares[index] ?? 0) + value * value
    })
  }

  /** Mean of a stretch, how far its line rises from end to end, and the scatter about the line. */
  of(from: number, to: number): { mean: number; drift: number; scatter: number } {
    const count = to - from + 1
    const of = (sums: Float64Array) => (sums[to + 1] ?? 0) - (sums[from] ?? 0)
    const mean = of(this.#sums) / count
    const spread = (count * (count * count - 1)) / 12
    const slope = (of(this.#products) - ((from + to) / 2) * of(this.#sums)) / spread
    const about = of(this.#squares) - count * mean * mean - slope * slope * spread
    return { mean, drift: slope * (count - 1), scatter: Math.sqrt(Math.max(0, about) / count) }
  }
}

/** What a hold has to be in one lift. */
export interface HoldSought {
  /** Where it may begin and end, samples. */
  readonly within: Stretch
  /** Seconds. */
  readonly shortest?: number
  /** Degrees above rest: its mean lies no lower. */
  readonly above: number
  /** Whether the limb may still be there at the end: the recording ends, or the person is holding now. */
  readonly isOpen: boolean
}

/** How wide the band of a hold is in a lift, degrees. */
const bandOf = ({ top, base }: Lift) => Math.min(BAND, BAND_OF_RISE * (top - base))

/** A hold below this, degrees above rest, is not one at the top of the lift. */
export const nearTop = (lift: Lift) =>
  lift.top - Math.max(bandOf(lift), OVERSHOOT_OF_RISE * (lift.top - lift.base))

/** Takes the ends of the way there and back off a hold. */
function trimmed({ values }: EvenSeries, [first, last]: Stretch): Stretch {
  const held = Array.from(values.subarray(first, last + 1))
  const middle = median(held)
  const within = Math.max(ENDS_WITHIN, ENDS_WITHIN_DEVIATIONS * medianAbsoluteDeviation(held))
  const isIn = (value: number) => Math.abs(value - middle) <= within
  return [first + held.findIndex(isIn), first + held.findLastIndex(isIn)]
}

/**
 * The hold of a lift: the stretch that is near enough to a plateau, with the tremor taken out. All of
 * it lies in a band; the line through it hardly rises, and much less than the course rises before and
 * falls after it, so that neither an end of a slow approach nor a slow descent is one. Of all such
 * stretches it is the longest, where a still one counts for more than one that drifts.
 *
 * @param rest degrees; heights are counted from here.
 */
export function findHold(
  series: EvenSeries,
  rest: number,
  lift: Lift,
  { within, shortest = SHORTEST_HOLD, above, isOpen }: HoldSought,
): Stretch | undefined {
  const [first, last] = within
  const count = Math.floor((last - first) / STEP) + 1
  const at = (index: number) => first + index * STEP
  const heights = Array.from({ length: Math.max(0, count) }, (_, i) => (series.values[at(i)] ?? 0) - rest)
  const fit = new LineFit(heights)
  const band = bandOf(lift)
  const moved = Math.min(MOVED_AROUND, BAND_OF_RISE * (lift.top - lift.base))
  const seconds = (steps: number) => (steps * STEP) / RATE

  const height = (index: number) => heights[Math.min(Math.max(index, 0), count - 1)] ?? 0
  /** How far the course moves in so many steps before a hold, or after it, degrees. */
  const movedBefore = (from: number, steps: number) => Math.abs(height(from) - height(from - steps))
  const movedAfter = (to: number, steps: number) =>
    isOpen && to + steps > count - 1 ? Number.POSITIVE_INFINITY : Math.abs(height(to) - height(to + steps))

  function isPlateau(from: number, to: number): boolean {
    const length = to - from
    // Most of it is looked at as well: a slow approach and a quick way back cancel one another out.
    const most = Math.round(MOST * length)
    const around = Math.min(movedBefore(from, length), movedAfter(to, length))
    const isFlat = (first: number, last: number, movedNext: number) => {
      // What is left over of a tremor's wave makes a line rise by about its scatter.
      const { drift, scatter } = fit.of(first, last)
      return Math.abs(drift) <= DRIFT_OF_MOVED * movedNext + scatter
    }
    return (
      around >= moved &&
      isFlat(from, to, around) &&
      isFlat(from, from + most, movedBefore(from, most)) &&
      isFlat(to - most, to, movedAfter(to, most))
    )
  }

  let best: Stretch | undefined
  let bestWorth = 0
  for (let from = 0; from < count; from++) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let to = from; to < count && seconds(to - from) <= LONGEST_HOLD; to++) {
      if (series.observed[at(to)] !== 1) break
      low = Math.min(low, heights[to] ?? 0)
      high = Math.max(high, heights[to] ?? 0)
      if (high - low > band) break
      const held = seconds(to - from)
      if (held < shortest) continue
      const { mean, drift: signed, scatter } = fit.of(from, to)
      const drift = Math.abs(signed)
      const worth = held / (1 + drift / held / HALF_WORTH)
      if (worth <= bestWorth || mean < above || drift > DRIFT_SPEED * held) continue
      if (held < shortest + LONGER_FOR_TREMOR * Math.max(0, scatter - TREMOR)) continue
      if (!isPlateau(from, to)) continue
      if (frameAnglesWithin(series, at(from), at(to)).length < FEWEST_FRAMES) continue
      best = [at(from), at(to)]
      bestWorth = worth
    }
  }
  return best && trimmed(series, best)
}
