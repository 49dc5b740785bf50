import { isMissing, type Missing } from '../core/math/missing'
import { createLiveFilter } from '../core/math/smoothing/live-filter'
import { type Degrees, degrees, type Seconds } from '../core/math/units'

/** A gap this long, seconds, restarts the filter: what came before says nothing about now. */
const FILTER_GAP = 0.5

/** The angle that is shown while somebody moves, and the highest that it was. Lifetime: one run. */
export class LiveAngle {
  #filter = createLiveFilter()
  #filteredAt = Number.NEGATIVE_INFINITY
  #peak: Degrees | undefined

  /** Highest since the last {@link beginPeak}. */
  get peak(): Degrees | undefined {
    return this.#peak
  }

  /** Filters the angle of a frame (One Euro). What is missing stays so. */
  follow(angle: Degrees | Missing, time: Seconds): Degrees | Missing {
    if (isMissing(angle)) return angle
    if (time - this.#filteredAt > FILTER_GAP) this.#filter = createLiveFilter()
    this.#filteredAt = time
    return this.#filter(angle, time)
  }

  /** What counts as the highest is counted from now on. */
  beginPeak(): void {
    this.#peak = undefined
  }

  raisePeak(angle: Degrees | Missing): void {
    if (!isMissing(angle)) this.#peak = degrees(Math.max(angle, this.#peak ?? angle))
  }
}
