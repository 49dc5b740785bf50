import { sizeOf } from '../core/body/frame-context'
import { type Seconds, seconds } from '../core/math/units'
import type { Thumbnail } from '../core/quality/background/register'

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

/** Cells across the thumbnail of a picture, and samples of each cell across and down. */
const CELLS = 32
const SAMPLES_PER_CELL = 4

/** A picture made small, each cell the mean of sixteen samples. */
function thumbnailOf(
  bytes: Uint8Array,
  { offset, stride }: PlaneLayout,
  { width, height }: { readonly width: number; readonly height: number },
  bytesPerPixel: number,
): Thumbnail {
  const rows = Math.max(2, Math.round((CELLS * height) / width))
  const luma = new Float32Array(CELLS * rows)
  const [across, down] = [CELLS * SAMPLES_PER_CELL, rows * SAMPLES_PER_CELL]
  for (let y = 0; y < down; y++) {
    const row = offset + Math.floor(((y + 0.5) * height) / down) * stride
    for (let x = 0; x < across; x++) {
      const value = bytes[row + Math.floor(((x + 0.5) * width) / across) * bytesPerPixel] ?? 0
      const cell = Math.floor(y / SAMPLES_PER_CELL) * CELLS + Math.floor(x / SAMPLES_PER_CELL)
      luma[cell] = (luma[cell] ?? 0) + value / SAMPLES_PER_CELL ** 2
    }
  }
  return { width: CELLS, height: rows, luma }
}

/** What a frame's own bytes tell: nothing of what cannot be told. */
export interface PictureFacts {
  /** Absent where the picture is another one than the one before. */
  readonly unchangedFor?: Seconds
  readonly thumbnail?: Thumbnail
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

  /** `image` stays open. */
  async read(image: ImageBitmap | VideoFrame, at: Seconds): Promise<PictureFacts> {
    const read = await this.#sample(image)
    if (!read) return {}
    const unchangedFor = this.follow(read.samples, at)
    return { ...(unchangedFor !== undefined && { unchangedFor }), thumbnail: read.thumbnail }
  }

  /** For how long samples that are at hand have not changed. */
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

  async #sample(image: ImageBitmap | VideoFrame) {
    if (typeof VideoFrame === 'undefined') return undefined
    const frame = image instanceof VideoFrame ? image : new VideoFrame(image, { timestamp: 0 })
    try {
      const length = frame.allocationSize()
      if (this.#bytes.length !== length) this.#bytes = new Uint8Array(length)
      const [plane] = await frame.copyTo(this.#bytes)
      if (!plane) return undefined
      const size = frame.visibleRect ?? sizeOf(frame)
      // The first plane is brightness; or all of a pixel, whose second byte is green.
      const isPacked = frame.format?.startsWith('RGB') === true || frame.format?.startsWith('BGR') === true
      const layout = isPacked ? { ...plane, offset: plane.offset + 1 } : plane
      const bytesPerPixel = isPacked ? 4 : 1
      return {
        samples: samplesOf(this.#bytes, layout, size, bytesPerPixel),
        thumbnail: thumbnailOf(this.#bytes, layout, size, bytesPerPixel),
      }
    } catch {
      // A frame whose bytes this browser does not give away: nothing is told about it.
      return undefined
    } finally {
      if (frame !== image) frame.close()
    }
  }
}
