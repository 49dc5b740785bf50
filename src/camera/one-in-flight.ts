import type { CapturedFrame } from './frame-source'

/**
 * Back-pressure by construction: a picture is taken only when the one before has been dealt with;
 * any that comes while one is in flight is dropped and counted, never queued.
 */
export class OneInFlight {
  #dropped = 0
  #flight: Promise<void> | undefined

  get dropped() {
    return this.#dropped
  }

  /**
   * Offers one picture. `take` is called, at once, only if it will be delivered, so that a dropped
   * picture costs nothing; if it fails, `onError` is told.
   */
  offer(
    take: () => CapturedFrame | Promise<CapturedFrame>,
    deliver: (frame: CapturedFrame) => Promise<void>,
    onError: (error: unknown) => void,
  ) {
    if (this.#flight) {
      this.#dropped++
      return
    }
    this.#flight = this.#fly(take, deliver, onError).finally(() => {
      this.#flight = undefined
    })
  }

  /** Resolves when nothing is in flight. */
  async landed() {
    await this.#flight
  }

  async #fly(
    take: () => CapturedFrame | Promise<CapturedFrame>,
    deliver: (frame: CapturedFrame) => Promise<void>,
    onError: (error: unknown) => void,
  ) {
    let frame: CapturedFrame
    try {
      const taken = take()
      frame = taken instanceof Promise ? await taken : taken
    } catch (error) {
      return onError(error)
    }
    // A receiver that fails is a mistake in the page, not of the source: the pictures go on.
    await deliver(frame).catch(reportError)
  }
}
