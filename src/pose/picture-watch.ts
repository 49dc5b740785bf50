import { sizeOf } from '../core/body/frame-context'
import { type Seconds, seconds } from '../core/math/units'

/** Samples of brightness that a picture is known again by: a person who breathes changes several of them. */
const SAMPLES = 4_000
/**
 * Two pictures are one and the same where their samples differ by less than this on average, of 255:
 * a frozen picture that was encoded again differs by up to 0.045, a rendered person who stands still
 * without any noise by 0.06 and more, and the noise of a camera's sensor alone by 0.3 and more.
 */
const SAME_MEAN = 0.05
/** and where no more than this share of them differs by more than {@link CLEARLY}. */
const SAME_SHARE = 0.001
const CLEARLY = 8

/** Every so many bytes a sample, of a plane whose rows are `stride` bytes apart. */
function samplesOf(
  bytes: Uint8Array,
  { offset, stride }: PlaneLayout,
  { width, height }: { readonly width: number; readonly height: number },
  bytesPerPixel: number,
): Uint8Array {
  const count = width * height
  // Odd, so that a picture whose width it divides is not read along one column.
  const step = Math.max(1, Math.floor(count / SAMPLES)) | 1
  const samples = new Uint8Array(Math.ceil(count / step))
  for (let index = 0, sample = 0; index < count; index += step, sample++) {
    const [row, column] = [Math.floor(index / width), index % width]
    samples[sample] = bytes[offset + row * stride + column * bytesPerPixel] ?? 0
  }
  return samples
}

/** Whether two pictures of one size are the same but for what encoding them again adds. */
function isSamePicture(before: Uint8Array, now: Uint8Array): boolean {
  if (before.length !== now.length) return false
  let sum = 0
  let clear = 0
  for (let index = 0; index < now.length; index++) {
    const difference = Math.abs((now[index] ?? 0) - (before[index] ?? 0))
    sum += difference
    if (difference > CLEARLY) clear++
  }
  return sum < SAME_MEAN * now.length && clear <= SAME_SHARE * now.length
}

/**
 * Tells for how long the picture has not changed at all: a camera that has frozen goes on sending the
 * last one. A few thousand samples of the frame's own bytes, so that nothing is drawn or converted.
 *
 * Lifetime: one estimator.
 */
export class PictureWatch {
  #bytes = new Uint8Array(0)
  /** The first of the same pictures. */
  #first: { readonly at: Seconds; readonly samples: Uint8Array } | undefined

  /** `image` stays open. Nothing where it is another picture than the one before, or cannot be told. */
  async unchangedFor(image: ImageBitmap | VideoFrame, at: Seconds): Promise<Seconds | undefined> {
    const samples = await this.#sample(image)
    return samples && this.follow(samples, at)
  }

  /** The same for samples that are at hand. */
  follow(samples: Uint8Array, at: Seconds): Seconds | undefined {
    if (this.#first && at >= this.#first.at && isSamePicture(this.#first.samples, samples)) {
      return seconds(at - this.#first.at)
    }
    this.#first = { at, samples }
    return undefined
  }

  reset() {
    this.#first = undefined
  }

  async #sample(image: ImageBitmap | VideoFrame): Promise<Uint8Array | undefined> {
    if (typeof VideoFrame === 'undefined') return undefined
    const frame = image instanceof VideoFrame ? image : new VideoFrame(image, { timestamp: 0 })
    try {
      const size = frame.allocationSize()
      if (this.#bytes.length !== size) this.#bytes = new Uint8Array(size)
      const [plane] = await frame.copyTo(this.#bytes)
      if (!plane) return undefined
      const { width, height } = frame.visibleRect ?? sizeOf(frame)
      // The first plane is brightness; or all of a pixel, whose second byte is green.
      const isPacked = frame.format?.startsWith('RGB') === true || frame.format?.startsWith('BGR') === true
      const { offset, stride } = plane
      return isPacked
        ? samplesOf(this.#bytes, { offset: offset + 1, stride }, { width, height }, 4)
        : samplesOf(this.#bytes, { offset, stride }, { width, height }, 1)
    } catch {
      // A frame whose bytes this browser does not give away: nothing is told about it.
      return undefined
    } finally {
      if (frame !== image) frame.close()
    }
  }
}
