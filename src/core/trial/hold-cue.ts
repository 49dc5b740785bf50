import { linearRegression } from 'simple-statistics'
import type { Seconds } from '../math/units'
import { SMALLEST_LIFT } from './lifts'

/** The speed at the end of the course is the slope over this much of it, seconds. */
const SLOPE_OVER = 0.32
/** A slope needs this many frames, or the jitter of two makes a movement. */
const FEWEST_FRAMES = 3
/** Slower than this, degrees per second, somebody has stopped: tremor and jitter move by as much. */
const STOPPED = 8
/** or than this share of the fastest that they rose in this lift: a quick lift slows down as it arrives. */
const STOPPED_OF_FASTEST = 0.12
/** It has left the top where it is below the highest moment by this share of the rise, or so many degrees. */
const LEFT_TOP = 0.2
const LEFT_TOP_DEGREES = 8
/** Somebody who goes on by more than this, degrees, had not arrived. */
const WENT_ON = 8
/** Both only where it lasts for so long, seconds: a single frame may be an outlier. */
const MOVED_ON_FOR = 0.15

interface Point {
  readonly time: number
  readonly height: number
}

/**
 * Where in a lift somebody is, for the person: `down` at rest, `up` on the way to the top, `top` since
 * `since` (seconds, on the clock of the frames), `back` once they have left it.
 */
export type LiftMoment =
  | { readonly at: 'down' | 'up' | 'back' }
  | { readonly at: 'top'; readonly since: number }

const DOWN: LiftMoment = { at: 'down' }

/**
 * Tells at once when somebody has arrived at the top of a lift, so that they are asked to hold while
 * they still do, and when they have left it. For the person only: whether a hold counts is told
 * afterwards, by the repetition search.
 *
 * Lifetime: one movement-side of a run; remembers a third of a second.
 */
export class HoldCue {
  moment: LiftMoment = DOWN
  #recent: Point[] = []
  #highest = 0
  #fastest = 0
  #movedOnSince: number | undefined
  /** Height at which they arrived. */
  #top = 0

  /** @param height degrees above the person's rest. */
  add(time: Seconds, height: number): LiftMoment {
    this.#recent = [...this.#recent.filter((point) => time - point.time <= SLOPE_OVER), { time, height }]
    this.moment = height < SMALLEST_LIFT ? this.#down() : this.#lifted(time, height)
    return this.moment
  }

  #down(): LiftMoment {
    this.#highest = 0
    this.#fastest = 0
    return DOWN
  }

  #lifted(time: number, height: number): LiftMoment {
    const before = this.moment
    this.#highest = Math.max(this.#highest, height)
    const hasLeft = this.#highest - height > Math.max(LEFT_TOP_DEGREES, LEFT_TOP * this.#highest)
    if (before.at === 'top') {
      const wentOn = height - this.#top > WENT_ON
      this.#movedOnSince = hasLeft || wentOn ? (this.#movedOnSince ?? time) : undefined
      if (this.#movedOnSince === undefined || time - this.#movedOnSince < MOVED_ON_FOR) return before
      this.#movedOnSince = undefined
      return { at: hasLeft ? 'back' : 'up' }
    }
    if (hasLeft) return { at: before.at === 'back' ? 'back' : 'up' }
    const speed = this.#speed()
    if (speed === undefined) return before.at === 'back' ? before : { at: 'up' }
    this.#fastest = Math.max(this.#fastest, speed)
    const isStopped = Math.abs(speed) < Math.max(STOPPED, STOPPED_OF_FASTEST * this.#fastest)
    if (!isStopped) return before.at === 'back' ? before : { at: 'up' }
    this.#top = height
    return { at: 'top', since: time }
  }

  #speed(): number | undefined {
    const [first] = this.#recent
    const last = this.#recent.at(-1)
    if (!first || !last || this.#recent.length < FEWEST_FRAMES) return undefined
    if (last.time - first.time < SLOPE_OVER / 2) return undefined
    return linearRegression(this.#recent.map(({ time, height }) => [time - first.time, height])).m
  }
}
