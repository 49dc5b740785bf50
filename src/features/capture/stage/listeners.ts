/** Tells everybody who listens, at once: what comes with every frame does not pass through a store. */
export class Listeners<Told> {
  /** What was told last. */
  last: Told | undefined
  readonly #listeners = new Set<(told: Told) => void>()

  readonly tell = (told: Told): void => {
    this.last = told
    for (const listener of this.#listeners) listener(told)
  }

  /** Calls back until the returned function is called. */
  readonly listen = (listener: (told: Told) => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
