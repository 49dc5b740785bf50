import type { PoseError } from './pose-error'

/**
 * Lets calls that may never answer be broken off: a worker that died, a graphics context that is
 * gone. Once broken, every later call fails at once with the same error.
 *
 * (A `Promise.race` against one long-lived promise would keep a reaction per frame for ever.)
 */
export class Breakable {
  #broken: PoseError | undefined
  readonly #pending = new Set<(error: PoseError) => void>()

  async run<T>(call: () => Promise<T>): Promise<T> {
    if (this.#broken) throw this.#broken
    let fail: ((error: PoseError) => void) | undefined
    try {
      return await new Promise<T>((resolve, reject) => {
        fail = reject
        this.#pending.add(reject)
        call().then(resolve, reject)
      })
    } finally {
      if (fail) this.#pending.delete(fail)
    }
  }

  break(error: PoseError) {
    if (this.#broken) return
    this.#broken = error
    for (const fail of this.#pending) fail(error)
  }
}
