import { linearRegression, median, quantile, sampleStandardDeviation } from 'simple-statistics'
import { type Degrees, degrees } from '../math/units'
import { type EvenSeries, RATE, timeAt } from './even-series'
import type { Repetition } from './trial'

/** A trace whose top lies less than this above rest, degrees, shows no movement but sway and jitter. */
const SMALLEST_MOVEMENT = 8
/** Share of the trace's top above which the movement counts as made. */
const RAISED = 0.4
/** Share of the trace's top below which it counts as returned; onset and return are read off here. */
const RETURNED = 0.2
/** Share of samples above the trace's top: a short overshoot is not the top. */
const OVERSHOOT = 0.02
/** A hold lies within this of the repetition's highest angle, degrees: tiredness, tremor and jitter. */
const HOLD_BAND = 8
/** and moves slower than this, degrees per second: about a tenth of an ordinary movement's speed. */
const HOLD_SPEED = 10
/** Half of the window that speed is fitted over, seconds. */
const SPEED_HALF_WINDOW = 0.25
/** The shortest hold that a value is taken from, seconds. People are asked to hold for 2 to 3. */
const SHORTEST_HOLD = 0.5

/** Part of the repetition under way: what the person is told next. */
export type RepetitionStep = 'rest' | 'move' | 'hold' | 'return'
/** After this long in the hold, seconds, the person may return: enough samples for a steady median. */
const HOLD_WANTED = 2

type Stretch = readonly [from: number, to: number]

/** Speed at a sample, degrees per second: the slope of a line fitted over half a second. */
function speedAt(values: Float64Array, index: number): number {
  const half = Math.round(SPEED_HALF_WINDOW * RATE)
  const from = Math.max(0, index - half)
  const window = values.subarray(from, index + half + 1)
  return linearRegression(Array.from(window, (value, i) => [i / RATE, value])).m
}

/** The trace above rest, and how high it goes; the series must not be empty. */
function liftAbove(series: EvenSeries, rest: Degrees) {
  const lift = series.values.map((value) => value - rest)
  return { lift, top: quantile(Array.from(lift), 1 - OVERSHOOT) }
}

/** Stretches that rise above `raised` and come back below `returned`; an unfinished one is left out. */
function excursions(lift: Float64Array, raised: number, returned: number): Stretch[] {
  const found: Stretch[] = []
  let low: number | undefined
  let start: number | undefined
  lift.forEach((value, index) => {
    if (value < returned) {
      if (start !== undefined) found.push([start, index])
      start = undefined
      low = index
    } else if (value > raised) {
      start ??= low
    }
  })
  return found
}

/** The longest stretch inside a repetition that is near its top, slow, and observed; undefined if too short. */
function findHold(series: EvenSeries, [from, to]: Stretch): Stretch | undefined {
  const { values, observed } = series
  const top = Math.max(...values.subarray(from, to))
  let best: Stretch | undefined
  let start = from
  for (let index = from; index <= to; index++) {
    const held =
      index < to &&
      observed[index] === 1 &&
      (values[index] ?? 0) >= top - HOLD_BAND &&
      Math.abs(speedAt(values, index)) <= HOLD_SPEED
    if (held) continue
    if (!best || index - start > best[1] - best[0] + 1) best = [start, index - 1]
    start = index + 1
  }
  return best && best[1] - best[0] >= SHORTEST_HOLD * RATE ? best : undefined
}

/**
 * Finds the repetitions in an angle trace: onset, hold (plateau) and return. The value of each is the
 * median over its hold and never the highest sample: the maximum of a noisy second reads about two
 * standard deviations too high. A lift without a hold, or without a return, is not a repetition.
 *
 * @param rest the angle at rest, degrees: what lifts are measured from.
 */
export function findRepetitions(series: EvenSeries, rest: Degrees): Repetition[] {
  if (series.values.length === 0) return []
  const { lift, top } = liftAbove(series, rest)
  if (top < SMALLEST_MOVEMENT) return []
  return excursions(lift, RAISED * top, RETURNED * top).flatMap((stretch) => {
    const hold = findHold(series, stretch)
    if (!hold) return []
    const [from, to] = hold
    return {
      start: timeAt(series, stretch[0]),
      end: timeAt(series, stretch[1]),
      holdStart: timeAt(series, from),
      holdEnd: timeAt(series, to),
      degrees: degrees(median(Array.from(series.values.subarray(from, to + 1)))),
      holdSd: degrees(sampleStandardDeviation(Array.from(series.raw.subarray(from, to + 1)))),
    }
  })
}

/** Where in a repetition the end of the trace stands: what the person is asked to do next. */
export function currentStep(series: EvenSeries, rest: Degrees): RepetitionStep {
  const last = series.values.length - 1
  if (last < 0) return 'rest'
  const { lift, top: highest } = liftAbove(series, rest)
  const now = lift[last] ?? 0
  const top = Math.max(highest, SMALLEST_MOVEMENT)
  if (now < RETURNED * top) return 'rest'
  let onset = last
  while (onset > 0 && (lift[onset] ?? 0) >= RETURNED * top) onset--
  const hold = findHold(series, [onset, last + 1])
  if (!hold) return 'move'
  const stillHolding = last - hold[1] <= SPEED_HALF_WINDOW * RATE
  return stillHolding && hold[1] - hold[0] < HOLD_WANTED * RATE ? 'hold' : 'return'
}
