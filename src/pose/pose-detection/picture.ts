import * as tf from '@tensorflow/tfjs-core'

/**
 * Larger pictures are reduced to this longest side, in pixels, before a network sees them. The
 * networks look at 192 or 256 pixels of the person, and reading back and converting a 1280 × 720
 * frame costs more than the smoother reduction loses.
 */
const LONGEST_SIDE = 960

/** One canvas and one buffer, reused for every frame, that bring a picture into tfjs. */
export class Picture {
  readonly #canvas = new OffscreenCanvas(1, 1)
  readonly #context: OffscreenCanvasRenderingContext2D
  readonly #readBack: boolean
  #values = new Float32Array(0)

  /** `readBack`: the pixels are wanted on the processor (WASM), so the canvas is kept there as well. */
  constructor(readBack: boolean) {
    this.#readBack = readBack
    const context = this.#canvas.getContext('2d', { alpha: false, willReadFrequently: readBack })
    if (!context) throw new Error('this browser has no 2D canvas in workers')
    this.#context = context
  }

  /** Draws a frame, reduced if it is large. Returns how many of its pixels one pixel here stands for. */
  draw(image: CanvasImageSource, width: number, height: number): number {
    const scale = Math.max(1, Math.max(width, height) / LONGEST_SIDE)
    this.#resize(Math.round(width / scale), Math.round(height / scale))
    this.#context.drawImage(image, 0, 0, this.#canvas.width, this.#canvas.height)
    return width / this.#canvas.width
  }

  /** Draws another picture into a square of `side` pixels, whole and undistorted, the rest black. */
  letterbox(other: Picture, side: number) {
    this.#resize(side, side)
    const { width, height } = other.#canvas
    const scale = side / Math.max(width, height)
    this.#context.clearRect(0, 0, side, side)
    this.#context.drawImage(other.#canvas, 0, 0, width * scale, height * scale)
  }

  /** The picture as a tensor of height × width × RGB, 0 to 255. The caller disposes of it. */
  toTensor(): tf.Tensor3D {
    // tfjs takes an OffscreenCanvas, as its own error message says; its types only name the element.
    if (!this.#readBack) return tf.browser.fromPixels(this.#canvas as unknown as HTMLCanvasElement)
    // tfjs would make integers of the bytes, and every network's first step floats of the integers.
    const { width, height } = this.#canvas
    const { data } = this.#context.getImageData(0, 0, width, height)
    const values = this.#buffer(width * height * 3)
    for (let from = 0, to = 0; to < values.length; from += 4, to += 3) {
      values[to] = data[from] ?? 0
      values[to + 1] = data[from + 1] ?? 0
      values[to + 2] = data[from + 2] ?? 0
    }
    return tf.tensor3d(values, [height, width, 3], 'float32')
  }

  #resize(width: number, height: number) {
    if (this.#canvas.width !== width) this.#canvas.width = width
    if (this.#canvas.height !== height) this.#canvas.height = height
  }

  #buffer(length: number) {
    if (this.#values.length !== length) this.#values = new Float32Array(length)
    return this.#values
  }
}
