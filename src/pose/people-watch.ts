import type { Seconds } from '../core/math/units'
import type { Engine, PeopleCounting } from './engine'

/** Capture time between two counts. */
const PERIOD = 1.5
/** Answers that are given before the counting network is fetched, so that it delays none of them. */
const ANSWERS_FIRST = 5

/** How far the number of people can be relied on. */
export type PeopleCount = 'counted' | 'not-counted' | 'unavailable'

/**
 * Keeps the number of people in view up to date without holding up the measurement: people are
 * counted between two frames, seldom, on the picture that was measured last. If the counting network
 * cannot be used, measuring goes on and says that people are not counted.
 */
export class PeopleWatch {
  readonly #engine: Engine
  readonly #when: PeopleCounting
  #answers = 0
  #people: number | undefined
  #countedAt: number | undefined
  #counting: Promise<void> | undefined
  #unavailable = false

  constructor(engine: Engine, when: PeopleCounting) {
    this.#engine = engine
    this.#when = when
  }

  /** Waits until the engine is free for the next picture. */
  async ready() {
    await this.#counting
  }

  /** How many people the picture shows, given that the network found one or none in it. */
  async people(found: boolean): Promise<{ people: number; peopleCount: PeopleCount }> {
    if (this.#when === 'always') await this.#count()
    const peopleCount = this.#unavailable
      ? 'unavailable'
      : this.#people === undefined
        ? 'not-counted'
        : 'counted'
    return { people: found ? Math.max(1, this.#people ?? 1) : 0, peopleCount }
  }

  /** Called once the answer for a frame is on its way. */
  answered(capturedAt: Seconds) {
    this.#answers++
    if (this.#when !== 'periodic' || this.#unavailable || this.#answers < ANSWERS_FIRST) return
    const elapsed =
      this.#countedAt === undefined ? Number.POSITIVE_INFINITY : Math.abs(capturedAt - this.#countedAt)
    if (elapsed < PERIOD) return
    this.#countedAt = capturedAt
    this.#counting = this.#count()
  }

  reset() {
    this.#people = undefined
    this.#countedAt = undefined
  }

  async #count() {
    if (this.#unavailable) return
    try {
      this.#people = await this.#engine.countPeople()
    } catch {
      this.#unavailable = true
      this.#people = undefined
    }
  }
}
