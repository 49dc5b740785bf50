import type { CapturedFrame } from '../camera/frame-source'
import type { Seconds } from '../core/math/units'
import { packRecording } from '../core/trial/landmark-recording'
import type { Refined } from '../core/trial/trial'
import { FrameCopier, MOST_KEPT_BYTES } from './frame-copier'
import { KeptFrames } from './kept-frames'
import { type AcquireRefined, FrameRefiner, type KeptFrame, type PendingRefinement } from './refinement'
import { hasSpareTime } from './spare-time'

/** Frames of a view that are refined; odd, so that one is in the middle and can be the still. */
const PER_VIEW = 5
/** A refinement counts where it found the person in so many frames at least: a value is a median. */
const FEWEST_FOUND = 2

/**
 * Keeps copies of the frames of quiet standing, a few of them until they have been refined.
 * In memory only: at most 48 MB to choose from, and five frames of each view that wait.
 *
 * Lifetime: one view, and on until its refinement has ended.
 */
export class CaptureRefiner {
  readonly #copier = new FrameCopier()
  readonly #frames = new KeptFrames<KeptFrame>(MOST_KEPT_BYTES)
  readonly #refiner: FrameRefiner | undefined

  /** @param acquire gives the model for the second pass; without it there is none, and a still is all that is kept. */
  constructor(acquire: AcquireRefined | undefined, framesPerSecond: () => number) {
    this.#refiner = acquire && new FrameRefiner({ acquire, hasTime: () => hasSpareTime(framesPerSecond()) })
  }

  /** Copies a frame of quiet standing, if one is due; it may be handed over as soon as this returns. */
  copy(frame: CapturedFrame): Promise<KeptFrame | undefined> | undefined {
    return this.#copier.copy(frame)
  }

  /** Keeps a copy until it is known whether it is wanted. */
  keep(frame: KeptFrame): void {
    this.#frames.add(frame)
  }

  /** What was kept is of no use: it begins anew, or nobody wants it. */
  clear(): void {
    this.#frames.clear()
  }

  /** Chooses the frames of a stretch; `still` is what `onStill` may take a picture of before they are let go. */
  async choose(start: Seconds, end: Seconds, onStill: (still: KeptFrame) => Promise<void>): Promise<void> {
    const chosen = this.#frames.take(start, end, PER_VIEW)
    this.#frames.clear()
    const still = chosen[Math.floor(chosen.length / 2)]
    if (still) await onStill(still)
    if (this.#refiner) this.#refiner.add(chosen)
    else for (const frame of chosen) frame.close()
  }

  /** The refinement of what was chosen, on the clock of a recording that starts at `start`. */
  pending(start: Seconds): PendingRefinement | undefined {
    const refiner = this.#refiner
    if (!refiner) return undefined
    const refined = refiner.finished.then((found): Refined | undefined => {
      const poses = found?.poses.filter(({ people, foundBy }) => people === 1 && foundBy === undefined) ?? []
      if (!found || poses.length < FEWEST_FOUND) return undefined
      return { model: found.model, recording: packRecording(poses, start) }
    })
    return { state: refiner.state, skip: () => refiner.skip(), refined }
  }

  /** Nothing else needs the device any more: what waits is looked at now. */
  complete(): void {
    this.#refiner?.complete()
  }

  /** Forgets everything. */
  cancel(): void {
    this.clear()
    this.#refiner?.skip()
  }
}
