import { tensor3d } from '@tensorflow/tfjs-core'
import { frameSize } from '../frame-size'
import type { Picture } from './picture'

/**
 * Pictures with this longest side, in pixels, or more are halved on the way in. The networks look at
 * 192 or 256 pixels of the person, so 640 of the whole picture are plenty: on the phantom, halving
 * even 960 × 720 leaves the angles' error as it is.
 */
const HALVED_FROM = 1280

const BYTES_PER_PIXEL = 4

interface Pixels {
  /** One pixel a word: red in the lowest byte, then green and blue (every processor in use is little-endian). */
  readonly words: Uint32Array
  readonly width: number
  readonly height: number
}

/**
 * Brings frames to the processor's memory, for WASM. Reading a frame's own bytes takes a tenth of
 * the time of drawing it to a canvas and reading that back (1 against 30 ms at 720p); the canvas
 * is there for browsers and frames for which the direct way does not exist.
 */
export class ProcessorPicture implements Picture {
  readonly #canvas = new OffscreenCanvas(1, 1)
  #words = new Uint32Array(0)
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
      if (this.#words.length !== width * height) this.#words = new Uint32Array(width * height)
      const [plane] = await frame.copyTo(this.#words, { format: 'RGBX' })
      if (plane?.stride !== width * BYTES_PER_PIXEL) return undefined
      return { words: this.#words, width, height }
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
    const { data } = context.getImageData(0, 0, width, height)
    return { words: new Uint32Array(data.buffer), width, height }
  }

  /**
   * As floats at once: left to itself, tfjs makes integers of the bytes, and the first step of every
   * network floats of the integers.
   */
  #toTensor(pixels: Pixels) {
    const scale = Math.max(pixels.width, pixels.height) >= HALVED_FROM ? 2 : 1
    const columns = Math.floor(pixels.width / scale)
    const rows = Math.floor(pixels.height / scale)
    if (this.#values.length !== rows * columns * 3) this.#values = new Float32Array(rows * columns * 3)
    if (scale === 1) copyPixels(pixels, this.#values)
    else halvePixels(pixels, this.#values)
    return { tensor: tensor3d(this.#values, [rows, columns, 3], 'float32'), scale }
  }
}

function copyPixels({ words }: Pixels, values: Float32Array) {
  for (let from = 0, to = 0; to < values.length; from++, to += 3) {
    const word = words[from] ?? 0
    values[to] = word & 0xff
    values[to + 1] = (word >>> 8) & 0xff
    values[to + 2] = (word >>> 16) & 0xff
  }
}

/** The mean of each two by two pixels. Red and blue are added up side by side in one word. */
function halvePixels({ words, width, height }: Pixels, values: Float32Array) {
  let to = 0
  for (let row = 0; row + 1 < height; row += 2) {
    const start = row * width
    const end = start + width - 1
    for (let from = start; from < end; from += 2) {
      const a = words[from] ?? 0
      const b = words[from + 1] ?? 0
      const c = words[from + width] ?? 0
      const d = words[from + width + 1] ?? 0
      const redAndBlue = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff)
      const green = ((a >>> 8) & 0xff) + ((b >>> 8) & 0xff) + ((c >>> 8) & 0xff) + ((d >>> 8) & 0xff)
      values[to++] = (redAndBlue & 0xffff) / 4
      values[to++] = green / 4
      values[to++] = (redAndBlue >>> 16) / 4
    }
  }
}

/** A phone's camera may hand over frames that are to be turned or mirrored when shown. */
const isTurned = (frame: VideoFrame) =>
  ('rotation' in frame && frame.rotation !== 0) || ('flip' in frame && frame.flip === true)
