import type { ImageLandmarks } from '../core/body/pose'
import type { Seconds } from '../core/math/units'
import {
  type BackgroundMotion,
  registerBackground,
  type Thumbnail,
} from '../core/quality/background/register'

/** How often the room is looked at, seconds of capture: a knock is told soon enough. */
const PERIOD = 0.25
/** A landmark that is less sure than this is not taken for a part of the person's outline. */
const SURE = 0.2
/** Room around the landmarks for what they do not reach, share of the person's height. */
const MARGIN = 0.12

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
}

/** Where the person may be, in shares of the picture: from above the head down to its lower edge. */
function boxOf(landmarks: ImageLandmarks, width: number, height: number): Box | undefined {
  const sure = Object.values(landmarks).filter(({ score }) => score > SURE)
  if (sure.length === 0) return undefined
  const [xs, ys] = [sure.map(({ x }) => x), sure.map(({ y }) => y)]
  const margin = MARGIN * (Math.max(...ys) - Math.min(...ys))
  return {
    left: (Math.min(...xs) - margin) / width,
    right: (Math.max(...xs) + margin) / width,
    top: (Math.min(...ys) - margin) / height,
  }
}

/**
 * Tells how the room has moved in the picture since the first one.
 *
 * Lifetime: one estimator; from reset to reset the same camera is meant to stand still.
 */
export class BackgroundWatch {
  #reference: { readonly picture: Thumbnail; readonly box: Box | undefined } | undefined
  #last: { readonly at: Seconds; readonly motion: BackgroundMotion | undefined } | undefined

  /** @param size of the picture that the landmarks are in. */
  motion(
    picture: Thumbnail,
    landmarks: ImageLandmarks,
    size: { readonly width: number; readonly height: number },
    at: Seconds,
  ): BackgroundMotion | undefined {
    if (this.#last && at >= this.#last.at && at - this.#last.at < PERIOD) return this.#last.motion
    const box = boxOf(landmarks, size.width, size.height)
    this.#reference ??= { picture, box }
    const { picture: reference, box: before } = this.#reference
    const isRoom = Uint8Array.from(picture.luma, (_, index) => {
      const x = ((index % picture.width) + 0.5) / picture.width
      const y = (Math.floor(index / picture.width) + 0.5) / picture.height
      const isIn = (each: Box | undefined) => each && x > each.left && x < each.right && y > each.top
      return isIn(box) || isIn(before) ? 0 : 1
    })
    const isSameSize = picture.width === reference.width && picture.height === reference.height
    const motion = isSameSize ? registerBackground(reference, picture, isRoom) : undefined
    this.#last = { at, motion }
    return motion
  }

  reset() {
    this.#reference = undefined
    this.#last = undefined
  }
}
