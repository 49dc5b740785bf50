import { tensor3d } from '@tensorflow/tfjs-core'
import { lightOf } from '../frame-light'
import { FramePixels, type PixelGrid } from '../frame-pixels'
import type { Picture } from './picture'

/**
 * Pictures with this longest side, in pixels, or more are halved on the way in. The networks look at
 * 192 or 256 pixels of the person, so 640 of the whole picture are plenty: on the phantom, halving
 * even 960 × 720 leaves the angles' error as it is.
 */
const HALVED_FROM = 1280

/** Brings frames to tfjs on the processor, for WASM. */
export class ProcessorPicture implements Picture {
  readonly #frames = new FramePixels()
  #values = new Float32Array(0)

  async read(image: ImageBitmap | VideoFrame) {
    const pixels = await this.#frames.read(image)
    return { ...this.#toTensor(pixels), light: lightOf(pixels) }
  }

  /**
   * As floats at once: left to itself, tfjs makes integers of the bytes, and the first step of every
   * network floats of the integers.
   */
  #toTensor(pixels: PixelGrid) {
    const scale = Math.max(pixels.width, pixels.height) >= HALVED_FROM ? 2 : 1
    const columns = Math.floor(pixels.width / scale)
    const rows = Math.floor(pixels.height / scale)
    if (this.#values.length !== rows * columns * 3) this.#values = new Float32Array(rows * columns * 3)
    if (scale === 1) copyPixels(pixels, this.#values)
    else halvePixels(pixels, this.#values)
    return { tensor: tensor3d(this.#values, [rows, columns, 3], 'float32'), scale }
  }
}

function copyPixels({ words }: PixelGrid, values: Float32Array) {
  for (let from = 0, to = 0; to < values.length; from++, to += 3) {
    const word = words[from] ?? 0
    values[to] = word & 0xff
    values[to + 1] = (word >>> 8) & 0xff
    values[to + 2] = (word >>> 16) & 0xff
  }
}

/**
 * Each two by two pixels become one: the mean of two that lie across from each other, which is a
 * third faster to read than all four and leaves the angles' error as it is. Red and blue are added
 * up side by side in one word.
 */
function halvePixels({ words, width, height }: PixelGrid, values: Float32Array) {
  let to = 0
  for (let row = 0; row + 1 < height; row += 2) {
    const start = row * width
    const end = start + width - 1
    for (let from = start; from < end; from += 2) {
      const a = words[from] ?? 0
      const b = words[from + width + 1] ?? 0
      const redAndBlue = (a & 0xff00ff) + (b & 0xff00ff)
      values[to++] = (redAndBlue & 0xffff) / 2
      values[to++] = (((a >>> 8) & 0xff) + ((b >>> 8) & 0xff)) / 2
      values[to++] = (redAndBlue >>> 16) / 2
    }
  }
}
