import type { Light } from '../core/body/frame-context'
import { sizeOf } from '../core/body/frame-context'
import type { Seconds } from '../core/math/units'
import type { PixelGrid } from './frame-pixels'

/** Pixels that are looked at: a mean over this many is good to a hundredth of white. */
const SAMPLES = 2_000

/** Luma (Rec. 601) of a pixel, one word as in {@link PixelGrid}, 0 to 255. */
export const lumaOf = (word: number): number =>
  0.299 * (word & 0xff) + 0.587 * ((word >>> 8) & 0xff) + 0.114 * ((word >>> 16) & 0xff)

/** Brightness of a picture whose pixels are at hand: a few thousand of them, evenly spread; microseconds. */
export function lightOf({ words, width, height }: Pick<PixelGrid, 'words' | 'width' | 'height'>): Light {
  const count = width * height
  // Odd, so that a picture whose width it divides is not read along one column.
  const step = Math.max(1, Math.floor(count / SAMPLES)) | 1
  let seen = 0
  let sum = 0
  let squares = 0
  for (let index = 0; index < count; index += step) {
    const luma = lumaOf(words[index] ?? 0) / 255
    seen++
    sum += luma
    squares += luma * luma
  }
  const mean = sum / (seen || 1)
  return { mean, contrast: Math.sqrt(Math.max(0, squares / (seen || 1) - mean * mean)) }
}

/** Size of the thumbnail that brightness is taken from, pixels. */
const THUMBNAIL = { width: 48, height: 36 }
/** Brightness changes slowly: one look in this much capture time, seconds. */
const PERIOD = 0.5

/**
 * Brightness of frames that stay on the graphics card: from a thumbnail, twice a second; between two
 * looks the last one holds.
 *
 * Lifetime: one estimator.
 */
export class LightMeter {
  readonly #canvas = new OffscreenCanvas(THUMBNAIL.width, THUMBNAIL.height)
  #last: { readonly at: Seconds; readonly light: Light } | undefined

  /** `image` stays open. */
  read(image: ImageBitmap | VideoFrame, at: Seconds): Light | undefined {
    if (this.#last && at >= this.#last.at && at - this.#last.at < PERIOD) return this.#last.light
    const { width, height } = sizeOf(image)
    const context = this.#canvas.getContext('2d', { alpha: false, willReadFrequently: true })
    if (!context || width === 0 || height === 0) return undefined
    context.drawImage(image, 0, 0, THUMBNAIL.width, THUMBNAIL.height)
    const { data } = context.getImageData(0, 0, THUMBNAIL.width, THUMBNAIL.height)
    const light = lightOf({ words: new Uint32Array(data.buffer), ...THUMBNAIL })
    this.#last = { at, light }
    return light
  }

  reset() {
    this.#last = undefined
  }
}
