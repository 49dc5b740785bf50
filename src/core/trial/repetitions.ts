import { median, sampleStandardDeviation } from 'simple-statistics'
import { type Degrees, degrees } from '../math/units'
import { type EvenSeries, frameAnglesWithin, RATE, timeAt } from './even-series'
import { findHold, nearTop, type Stretch } from './hold'
import { type Lift, liftsIn, SMALLEST_LIFT, topOf } from './lifts'
import type { NotCounted, NotCountedReason, Repetition } from './trial'

/** A lift rises by this share of its height above the person's rest: it comes from below, not from another lift. */
const FROM_BELOW = 0.4
/** What was held on the way up or down, and is told though it does not count, was held this long, seconds. */
const HELD_ON_THE_WAY = 1
/** Near its top for this long, seconds, a lift was meant to be held. */
const LINGERED = 1
/** Unobserved for this long in its upper half, seconds, a lift may have been held. */
const HIDDEN_FOR = 0.5
/** A hold that ended this long ago, seconds, is over: the person has begun to move. */
const OVER_AFTER = 0.25
/** After this long in the hold, seconds, the person may return: enough samples for a steady median. */
const HOLD_WANTED = 2

/** Part of the repetition under way: what the person is told next. */
export type RepetitionStep = 'rest' | 'move' | 'hold' | 'return'

/** What was found in a course, in order of time. */
export interface FoundRepetitions {
  readonly repetitions: readonly Repetition[]
  /** What was lifted or held and does not count, with the reason. */
  readonly notCounted: readonly NotCounted[]
}

const heightsAbove = ({ values }: EvenSeries, rest: Degrees) => values.map((value) => value - rest)

function whyNotHeld({ observed }: EvenSeries, heights: Float64Array, lift: Lift): NotCountedReason {
  const secondsOf = (isCounted: (index: number) => boolean) => {
    const samples = Array.from({ length: lift.to - lift.from }, (_, i) => lift.from + i)
    return samples.filter(isCounted).length / RATE
  }
  const isAbove = (height: number) => (index: number) => (heights[index] ?? 0) >= height
  const isHigh = isAbove((lift.base + lift.top) / 2)
  if (secondsOf((index) => observed[index] === 0 && isHigh(index)) >= HIDDEN_FOR) return 'not-seen'
  return secondsOf(isAbove(nearTop(lift))) >= LINGERED ? 'not-steady' : 'held-too-short'
}

class LiftReader {
  readonly #series: EvenSeries
  readonly #rest: Degrees
  readonly #heights: Float64Array

  constructor(series: EvenSeries, rest: Degrees, heights: Float64Array) {
    this.#series = series
    this.#rest = rest
    this.#heights = heights
  }

  /** The hold at the top of a lift. */
  hold(lift: Lift): Stretch | undefined {
    const within = [lift.from, lift.to - 1] as const
    const sought = { within, above: nearTop(lift), isOpen: !lift.hasReturned }
    return findHold(this.#series, this.#rest, lift, sought)
  }

  #median([from, to]: Stretch): Degrees {
    return degrees(median(Array.from(this.#series.values.subarray(from, to + 1))))
  }

  repetition(lift: Lift, hold: Stretch): Repetition {
    const [from, to] = hold
    return {
      start: timeAt(this.#series, lift.from),
      end: timeAt(this.#series, lift.to),
      holdStart: timeAt(this.#series, from),
      holdEnd: timeAt(this.#series, to),
      degrees: this.#median(hold),
      holdSd: degrees(sampleStandardDeviation(Array.from(frameAnglesWithin(this.#series, from, to)))),
    }
  }

  #refused([from, to]: Stretch, value: Degrees, reason: NotCountedReason): NotCounted {
    return { start: timeAt(this.#series, from), end: timeAt(this.#series, to), degrees: value, reason }
  }

  /** A lift that is no repetition. */
  whole(lift: Lift, hold: Stretch | undefined): NotCounted[] {
    const { from, to, top, hasReturned } = lift
    if (hold && !hasReturned) return [this.#refused(hold, this.#median(hold), 'not-returned')]
    if (hold) return [this.#refused(hold, this.#median(hold), 'too-small')]
    // The recording ended in the middle of it.
    if (!hasReturned) return []
    const reason = whyNotHeld(this.#series, this.#heights, lift)
    return [this.#refused([from, to], degrees(top + this.#rest), reason)]
  }

  /** What was held before and after the hold that counts, without a return between. */
  onTheWay(lift: Lift, [from, to]: Stretch): NotCounted[] {
    const parts: readonly Stretch[] = [
      [lift.from, from],
      [to, lift.to - 1],
    ]
    return parts.flatMap((within) => {
      const sought = { within, shortest: HELD_ON_THE_WAY, above: lift.base + SMALLEST_LIFT, isOpen: false }
      const hold = findHold(this.#series, this.#rest, lift, sought)
      return hold ? [this.#refused(hold, this.#median(hold), 'not-returned')] : []
    })
  }
}

/**
 * Finds the repetitions in an angle trace: onset, hold (plateau) and return. The value of each is the
 * median over its hold and never the highest sample: the maximum of a noisy second reads about two
 * standard deviations too high. A lift without a hold, or without a return, is not a repetition, and
 * is told apart with the reason.
 *
 * Each lift is judged by itself: in the settled part of a running trace nothing that is found is lost
 * by what comes later.
 *
 * @param rest the angle at rest, degrees: what lifts are measured from.
 */
export function findRepetitions(series: EvenSeries, rest: Degrees): FoundRepetitions {
  const heights = heightsAbove(series, rest)
  const reader = new LiftReader(series, rest, heights)
  const repetitions: Repetition[] = []
  const notCounted: NotCounted[] = []
  for (const lift of liftsIn(heights)) {
    const hold = reader.hold(lift)
    const isFromBelow = lift.top - lift.base >= FROM_BELOW * lift.top
    if (hold && lift.hasReturned && isFromBelow) {
      repetitions.push(reader.repetition(lift, hold))
      notCounted.push(...reader.onTheWay(lift, hold))
    } else {
      notCounted.push(...reader.whole(lift, hold))
    }
  }
  return { repetitions, notCounted: notCounted.toSorted((a, b) => a.start - b.start) }
}

/** The highest angle of a stretch that was reached for some time; for orientation, never a value. */
export const highestWithin = ({ values }: EvenSeries, [from, to]: Stretch): Degrees =>
  degrees(topOf(values.subarray(from, to + 1)))

/** Where in a repetition the end of the trace stands: what the person is asked to do next. */
export function currentStep(series: EvenSeries, rest: Degrees): RepetitionStep {
  const heights = heightsAbove(series, rest)
  const lift = liftsIn(heights).at(-1)
  if (!lift || lift.hasReturned) return 'rest'
  const hold = new LiftReader(series, rest, heights).hold(lift)
  if (!hold) return 'move'
  const [from, to] = hold
  const stillHolding = heights.length - 1 - to <= OVER_AFTER * RATE
  return stillHolding && to - from < HOLD_WANTED * RATE ? 'hold' : 'return'
}
