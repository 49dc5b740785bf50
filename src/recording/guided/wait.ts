import type { Pose } from '../../core/body/pose'
import type { MovementStep, ProtocolStep } from '../../core/protocol/protocol'
import { PositionChange } from '../../core/run/position-change'

/** What a run waits for while it measures nothing: a rest, an answer, a reading by hand (a question to the practitioner), or that somebody stands up or sits down. */
export interface Waiting {
  readonly for: 'rest' | 'question' | 'position'
  /** Of a rest, whole seconds that are left. */
  readonly left?: number
}

/** Follows what is waited for. Lifetime: until it is over. */
export interface Wait {
  readonly waiting: Waiting
  /** Whether it is over with this frame. */
  add(pose: Pose): boolean
}

/** A rest of so many seconds, on the clock of the pictures. */
class Rest implements Wait {
  readonly #duration: number
  #since: number | undefined
  waiting: Waiting

  constructor(duration: number) {
    this.#duration = duration
    this.waiting = { for: 'rest', left: Math.ceil(duration) }
  }

  add(pose: Pose): boolean {
    this.#since ??= pose.time
    const left = this.#duration - (pose.time - this.#since)
    this.waiting = { for: 'rest', left: Math.max(0, Math.ceil(left)) }
    return left <= 0
  }
}

/** Until somebody has stood up or sat down. */
export class ForPosition implements Wait {
  readonly waiting: Waiting = { for: 'position' }
  readonly #change = new PositionChange()

  add(pose: Pose): boolean {
    return this.#change.add(pose)
  }
}

/** Until somebody else says that there is an answer, or goes on without. */
class Question implements Wait {
  readonly waiting: Waiting = { for: 'question' }

  add(): boolean {
    return false
  }
}

/** What a step in which nothing is measured waits for. Nobody in a recording can answer: there a question is passed over. */
export const waitOf = (step: Exclude<ProtocolStep, MovementStep>, canAnswer: boolean): Wait =>
  step.kind === 'rest' ? new Rest(step.duration) : canAnswer ? new Question() : new Rest(0)
