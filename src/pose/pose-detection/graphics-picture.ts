import { browser } from '@tensorflow/tfjs-core'
import { sizeOf } from '../../core/body/frame-context'
import type { Picture } from './picture'

/** Brings frames to the graphics card by way of one reused canvas, without reading pixels back. */
export class GraphicsPicture implements Picture {
  readonly #canvas = new OffscreenCanvas(1, 1)

  async read(image: ImageBitmap | VideoFrame) {
    const { width, height } = sizeOf(image)
    if (this.#canvas.width !== width) this.#canvas.width = width
    if (this.#canvas.height !== height) this.#canvas.height = height
    const context = this.#canvas.getContext('2d', { alpha: false })
    if (!context) throw new Error('this browser has no 2D canvas in workers')
    context.drawImage(image, 0, 0, width, height)
    // tfjs takes an OffscreenCanvas, as its own error message says; its types only name the element.
    return { tensor: browser.fromPixels(this.#canvas as unknown as HTMLCanvasElement), scale: 1 }
  }
}
