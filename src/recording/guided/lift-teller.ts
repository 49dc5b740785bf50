import type { Seconds } from '../../core/math/units'
import type { MovementSide } from '../../core/run/movement-side'
import type { NotCounted, NotCountedReason } from '../../core/trial/trial'
import type { Part, StepTrackers } from './step-trackers'

/** What went wrong in a step is told for so long, seconds. */
const TOLD_FOR = 2.5

/** What is told of the last lift. */
export interface ToldOfLift {
  /** A lift that has just been made and does not count, while that is told. */
  readonly refused: NotCountedReason | undefined
  /** What is asked for and whose other side has just been moved instead, while that is told. */
  readonly passedOver: MovementSide | undefined
}

/**
 * Tells what was lifted and does not count, and that the other side was moved: each for as long as it takes
 * to read it.
 *
 * Lifetime: one step.
 */
export class LiftTeller {
  #refused: { readonly lift: NotCounted; readonly at: Seconds } | undefined
  #passedOver: { readonly part: Part; readonly at: Seconds } | undefined

  /** @param now of the last frame. */
  tell(trackers: StepTrackers, now: Seconds): ToldOfLift {
    const passedOver = this.#otherSide(trackers, now)
    return { refused: passedOver ? undefined : this.#notCounted(trackers, now), passedOver }
  }

  #notCounted({ parts }: StepTrackers, now: Seconds): NotCountedReason | undefined {
    // Not before the limb is back: until then a lift may still count.
    const lifts = parts.flatMap(({ tracker }) => (tracker.isBackAtRest ? tracker.notCounted : []))
    const lift = lifts.toSorted((a, b) => a.start - b.start).at(-1)
    if (lift && lift.start > (this.#refused?.lift.start ?? Number.NEGATIVE_INFINITY)) {
      this.#refused = { lift, at: now }
    }
    return this.#refused && now - this.#refused.at < TOLD_FOR ? this.#refused.lift.reason : undefined
  }

  /** From when the other side moves until the one that is asked for does, or long enough. */
  #otherSide({ passedOver }: StepTrackers, now: Seconds): MovementSide | undefined {
    if (passedOver) this.#passedOver = { part: passedOver, at: now }
    const last = this.#passedOver
    if (last && (last.part.isLifted || now - last.at >= TOLD_FOR)) this.#passedOver = undefined
    return this.#passedOver?.part.asked
  }
}
