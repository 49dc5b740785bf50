import { median } from 'simple-statistics'

/** A frame that reaches the page later than this after its capture, milliseconds, is not the one that was told of. */
const LONGEST_WAY = 15
/** So many frames are remembered to be matched, and so many matches, for the median. */
const REMEMBERED = 15

interface Arrival {
  readonly timestamp: number
  readonly arrivedAt: number
}

/**
 * Tells when a camera's frame was captured, on the page's own clock. A track's frames carry a time
 * stamp whose zero is the browser's own affair; the video element that shows the same track is told
 * capture times, but only when it is repainted. The difference between the two is constant, so it is
 * learnt from the frames that both have seen (its median, since a match can be mistaken).
 *
 * All times in milliseconds. Lifetime: one run of one camera.
 */
export class CaptureClock {
  readonly #arrivals: Arrival[] = []
  readonly #differences: number[] = []

  /** A frame has arrived; returns when it was captured, or when it came until that is known. */
  capturedAt(timestamp: number, arrivedAt: number): number {
    keep(this.#arrivals, { timestamp, arrivedAt })
    if (this.#differences.length === 0) return arrivedAt
    return Math.min(timestamp - median(this.#differences), arrivedAt)
  }

  /** The video element tells when a frame that it shows was captured. */
  learn(captureTime: number) {
    const match = this.#arrivals.find(
      ({ arrivedAt }) => arrivedAt >= captureTime && arrivedAt - captureTime < LONGEST_WAY,
    )
    if (match) keep(this.#differences, match.timestamp - captureTime)
  }
}

function keep<T>(list: T[], item: T) {
  list.push(item)
  if (list.length > REMEMBERED) list.shift()
}
