import { tensor3d } from '@tensorflow/tfjs-core'
import { frameSize } from '../frame-size'
import type { Picture } from './picture'

/**
 * Pictures with twice this longest side, in pixels, or more are reduced by a whole factor on the way
 * in. The networks look at 192 or 256 pixels of the person, so 640 of the whole picture are plenty:
 * on the phantom, halving even 960 × 720 leaves the angles' error as it is.
 */
const ENOUGH = 640

const BYTES_PER_PIXEL = 4

interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/**
 * Brings frames to the processor's memory, for WASM. Reading a frame's own bytes takes a tenth of
 * the time of drawing it to a canvas and reading that back (2 against 30 ms at 720p); the canvas
 * is there for browsers and frames for which the direct way does not exist.
 */
export class ProcessorPicture implements Picture {
  readonly #canvas = new OffscreenCanvas(1, 1)
  #bytes = new Uint8Array(0)
  #values = new Float32Array(0)
  #direct = true

  async read(image: ImageBitmap | VideoFrame) {
    const pixels = (await this.#readFrame(image)) ?? this.#readCanvas(image)
    return this.#toTensor(pixels)
  }

  async #readFrame(image: ImageBitmap | VideoFrame): Promise<Pixels | undefined> {
    if (!this.#direct || typeof VideoFrame === 'undefined') return undefined
    const frame = image instanceof VideoFrame ? image : new VideoFrame(image, { timestamp: 0 })
    try {
      const { width, height } = frameSize(frame)
      const visible = frame.visibleRect
      if (visible?.width !== width || visible.height !== height || isTurned(frame)) return undefined
      const length = width * height * BYTES_PER_PIXEL
      if (this.#bytes.length !== length) this.#bytes = new Uint8Array(length)
      const layout = await frame.copyTo(this.#bytes, { format: 'RGBX' })
      if (layout[0]?.stride !== width * BYTES_PER_PIXEL) return undefined
      return { data: this.#bytes, width, height }
    } catch {
      // Converting to RGB while copying is newer than copying: this browser does not have it.
      this.#direct = false
      return undefined
    } finally {
      if (frame !== image) frame.close()
    }
  }

  #readCanvas(image: ImageBitmap | VideoFrame): Pixels {
    const { width, height } = frameSize(image)
    if (this.#canvas.width !== width) this.#canvas.width = width
    if (this.#canvas.height !== height) this.#canvas.height = height
    const context = this.#canvas.getContext('2d', { alpha: false, willReadFrequently: true })
    if (!context) throw new Error('this browser has no 2D canvas in workers')
    context.drawImage(image, 0, 0, width, height)
    return context.getImageData(0, 0, width, height)
  }

  /**
   * RGB floats, each the mean of `factor` × `factor` pixels. (Left to itself, tfjs makes integers of
   * the bytes, and the first step of every network floats of the integers.)
   */
  #toTensor({ data, width, height }: Pixels) {
    const factor = Math.max(1, Math.floor(Math.max(width, height) / ENOUGH))
    const columns = Math.floor(width / factor)
    const rows = Math.floor(height / factor)
    if (this.#values.length !== rows * columns * 3) this.#values = new Float32Array(rows * columns * 3)
    const values = this.#values
    const share = 1 / (factor * factor)
    let to = 0
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        let red = 0
        let green = 0
        let blue = 0
        for (let y = 0; y < factor; y++) {
          let from = ((row * factor + y) * width + column * factor) * BYTES_PER_PIXEL
          for (let x = 0; x < factor; x++, from += BYTES_PER_PIXEL) {
            red += data[from] ?? 0
            green += data[from + 1] ?? 0
            blue += data[from + 2] ?? 0
          }
        }
        values[to++] = red * share
        values[to++] = green * share
        values[to++] = blue * share
      }
    }
    return { tensor: tensor3d(values, [rows, columns, 3], 'float32'), scale: factor }
  }
}

/** A phone's camera may hand over frames that are to be turned or mirrored when shown. */
const isTurned = (frame: VideoFrame) =>
  ('rotation' in frame && frame.rotation !== 0) || ('flip' in frame && frame.flip === true)
