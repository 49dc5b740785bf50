import type { Pose } from '../body/pose'
import { isMissing } from '../math/missing'
import { type Seconds, seconds } from '../math/units'
import { PAIN_SCORES, type PainScore } from '../protocol/pain'
import { handHeight } from './hand-height'

/** A score that is pointed at for so long, seconds, is chosen. */
const CHOSEN_AFTER = 1.2
/** Hands that are down for so long, seconds, have answered. */
const DOWN_FOR = 0.5
/** Of somebody who sits near the camera hands that are down leave the picture: so long, seconds. */
const OUT_OF_PICTURE_FOR = 1
/** Without a hand at the scale for so long, seconds, it goes on. */
const NOBODY_AFTER = 5
/** A hand leaves a score where it is so far from its middle, in scores: nobody holds a hand quite still. */
const LEAVES_AT = 0.75

/** What a hand says. */
export interface HandAnswer {
  /** What is pointed at; undefined while nothing is. */
  readonly pointed: PainScore | undefined
  /** How far what is pointed at has come to being chosen, 0 to 1. */
  readonly share: number
  /** What has been chosen so far; undefined while nothing has. Another one takes its place. */
  readonly chosen: PainScore | undefined
  /** Whether the hands are down again, or nobody answers: what is chosen by then is the answer. */
  readonly isOver: boolean
}

export const NO_ANSWER: HandAnswer = { pointed: undefined, share: 0, chosen: undefined, isOver: false }

const TOP = PAIN_SCORES.length - 1

/**
 * Takes a score from 0 to 10 by how high a hand is held out at the side: what it rests on is chosen; going on
 * to another one changes that; lowering the hand ends it, with what was chosen or with nothing.
 *
 * Lifetime: one question.
 */
export class HandScale {
  #begun: Seconds | undefined
  #pointedAt: Seconds | undefined
  #downSince: Seconds | undefined
  #unseenSince: Seconds | undefined
  #since: Seconds = seconds(0)
  #answer = NO_ANSWER

  /** Follows the person by one frame. */
  add(pose: Pose): HandAnswer {
    const { time } = pose
    this.#begun ??= time
    const hand = handHeight(pose)
    const isUnseen = isMissing(hand) && pose.people > 0
    this.#unseenSince = isUnseen ? (this.#unseenSince ?? time) : undefined
    if (isMissing(hand) || hand.at === 'between') {
      this.#answer = { ...this.#answer, pointed: undefined, share: 0 }
      this.#downSince = undefined
    } else if (hand.at === 'down') {
      this.#answer = { ...this.#answer, pointed: undefined, share: 0 }
      this.#downSince ??= time
    } else this.#point(hand.share * TOP, time)
    return { ...this.#answer, isOver: this.#isOver(time) }
  }

  #point(at: number, time: Seconds) {
    const { pointed: before, chosen } = this.#answer
    const isSame = before !== undefined && Math.abs(at - before) <= LEAVES_AT
    const pointed = isSame ? before : PAIN_SCORES[Math.round(at)]
    if (!isSame) this.#since = time
    this.#pointedAt = time
    this.#downSince = undefined
    const share = Math.min(1, (time - this.#since) / CHOSEN_AFTER)
    this.#answer = { pointed, share, chosen: share >= 1 ? pointed : chosen, isOver: false }
  }

  #isOver(time: Seconds) {
    const lasts = (since: Seconds | undefined, duration: number) =>
      since !== undefined && time - since >= duration
    const isDown = lasts(this.#downSince, DOWN_FOR) || lasts(this.#unseenSince, OUT_OF_PICTURE_FOR)
    if (this.#pointedAt !== undefined && isDown) return true
    return time - (this.#pointedAt ?? this.#begun ?? time) >= NOBODY_AFTER
  }
}
