import { median } from 'simple-statistics'
import { type Milliseconds, milliseconds } from '../core/math/units'

/** Frame rate and model time over the last second, for the read-outs. */
export class FrameRate {
  #recent: { readonly at: number; readonly modelTime: Milliseconds }[] = []

  /** @param at `performance.now()` when the result came. */
  add(at: number, modelTime: Milliseconds): void {
    this.#recent = this.#recent.filter((frame) => at - frame.at < 1000)
    this.#recent.push({ at, modelTime })
  }

  get framesPerSecond() {
    return this.#recent.length
  }

  get modelTime(): Milliseconds {
    const times = this.#recent.map((frame) => frame.modelTime)
    return milliseconds(times.length === 0 ? 0 : median(times))
  }
}
