import type { CapturedFrame } from '../camera/frame-source'
import type { AngleReading } from '../core/body/angle-reading'
import { isMissing } from '../core/math/missing'
import { type Seconds, seconds } from '../core/math/units'
import { packRefinement } from '../core/trial/refinement'
import type { Refined } from '../core/trial/trial'
import { FrameCopier, MOST_KEPT_BYTES } from './frame-copier'
import { KeptFrames } from './kept-frames'
import { type AcquireRefined, FrameRefiner, type KeptFrame, type PendingRefinement } from './refinement'
import type { RepetitionTracker } from './repetition-tracker'
import { hasSpareTime } from './spare-time'

/** Frames of a hold, and of the neutral, that are refined: within a hold they differ by half a degree. */
const PER_HOLD = 4
const PER_NEUTRAL = 3
/**
 * While the person settles, frames older than this cannot be in the still second, seconds: it is known
 * half a second after it has passed, at five frames a second one and a half.
 */
const SETTLING_KEPT = 3

/**
 * Keeps copies of the frames that may turn out to be the neutral or a plateau, chooses a few when that
 * is known, and has them refined. The copies are in memory only and are dropped as soon as
 * they have been looked at: at most 48 MB that are chosen from and 24 frames that wait.
 *
 * Lifetime: one measurement, and on from `finish` until its refinement has ended.
 */
export class TrialRefiner implements PendingRefinement {
  /** What the refinement gave, on the clock of the trial's recording; undefined where it gave nothing. */
  readonly refined: Promise<Refined | undefined>
  readonly #refiner: FrameRefiner
  readonly #tracker: RepetitionTracker
  readonly #copier = new FrameCopier()
  readonly #frames = new KeptFrames<KeptFrame>(MOST_KEPT_BYTES)
  #takenUntil = Number.NEGATIVE_INFINITY
  #startedAt: Seconds = seconds(0)
  #isWanted = true
  #hasNeutral = false
  #isOver = false

  /** @param framesPerSecond how fast the live model is at the moment. */
  constructor(acquire: AcquireRefined, tracker: RepetitionTracker, framesPerSecond: () => number) {
    const hasTime = () => tracker.repetitions.length > 0 && hasSpareTime(framesPerSecond())
    this.#tracker = tracker
    this.#refiner = new FrameRefiner({ acquire, hasTime })
    this.refined = this.#refiner.finished.then(
      (found) => found && { model: found.model, recording: packRefinement(found.poses, this.#startedAt) },
    )
  }

  get state() {
    return this.#refiner.state
  }

  /** Does without: the live model's values stand. */
  skip = () => this.#refiner.skip()

  /** Copies a frame, if one is wanted now; the frame may be handed over as soon as this returns. */
  copy(frame: CapturedFrame): Promise<KeptFrame | undefined> | undefined {
    return this.#isOver || !this.#isWanted ? undefined : this.#copier.copy(frame)
  }

  /** Follows what became of a frame: kept if it could be read, and its stretch handed on when that is over. */
  follow(frame: KeptFrame | undefined, reading: AngleReading): void {
    if (frame && (this.#isOver || isMissing(reading))) frame.close()
    else if (frame) this.#frames.add(frame)
    if (!this.#isOver) this.#choose(!isMissing(reading), frame)
  }

  /** The recording is over: what its last repetition needs is handed on, the rest is let go. */
  finish(): void {
    if (this.#isOver) return
    this.#choose(true, undefined)
    this.#startedAt = this.#tracker.startedAt
    this.#end()
    if (this.#tracker.repetitions.length > 0) this.#refiner.complete()
    else this.#refiner.skip()
  }

  /** The recording is forgotten. Does nothing once it is finished. */
  cancel(): void {
    if (this.#isOver) return
    this.#end()
    this.#refiner.skip()
  }

  #end() {
    this.#isOver = true
    this.#frames.clear()
  }

  #choose(isReadable: boolean, frame: KeptFrame | undefined) {
    const { neutral, repetitions, isBackAtRest } = this.#tracker
    if (!neutral) {
      this.#isWanted = isReadable
      if (frame) this.#frames.dropBefore(frame.context.time - SETTLING_KEPT)
      return
    }
    if (!this.#hasNeutral) {
      this.#hasNeutral = true
      this.#refiner.add(this.#frames.take(neutral.start, neutral.end, PER_NEUTRAL))
    }
    for (const { holdStart, holdEnd } of repetitions) {
      if (holdStart <= this.#takenUntil) continue
      this.#takenUntil = holdEnd
      this.#refiner.add(this.#frames.take(holdStart, holdEnd, PER_HOLD))
    }
    // A lift is counted some time after its return: until then its frames may be wanted.
    this.#isWanted = !isBackAtRest
    if (isBackAtRest) this.#frames.clear()
  }
}
