import type { CapturedFrame } from '../camera/frame-source'
import { copyPicture } from './copy-picture'
import type { KeptFrame } from './refinement'

/** One frame is kept in this much capture time, seconds. */
const EVERY = 0.2
/** Frames that wait to be chosen from take no more than this: 34 of a camera's 720p frames, 7 s of them. */
export const MOST_KEPT_BYTES = 48_000_000

/** Copies every so many frames of a source. Lifetime: one recording. */
export class FrameCopier {
  #copiedAt = Number.NEGATIVE_INFINITY

  /** Copies a frame, if one is due; the frame may be handed over as soon as this returns. */
  copy({
    image,
    context,
  }: Pick<CapturedFrame, 'image' | 'context'>): Promise<KeptFrame | undefined> | undefined {
    const capturedAt = context.time
    const isDue = capturedAt < this.#copiedAt || capturedAt - this.#copiedAt >= EVERY
    if (!isDue) return undefined
    this.#copiedAt = capturedAt
    return copyPicture(image).then(
      (picture) => ({ ...picture, context }),
      // A picture that cannot be copied is one fewer to choose from.
      () => undefined,
    )
  }
}
