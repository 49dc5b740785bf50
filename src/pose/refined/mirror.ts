import { sizeOf } from '../../core/body/frame-context'

/**
 * Turns frames left to right, so that a network can be asked twice: what it sees differently in the
 * mirror is its own error, half of which the mean of both takes off.
 *
 * Lifetime: one canvas, reused.
 */
export class Mirror {
  readonly #canvas = new OffscreenCanvas(1, 1)

  /** The mirror image; `image` stays open, and whoever asks closes what is returned. */
  of(image: ImageBitmap | VideoFrame): ImageBitmap {
    const { width, height } = sizeOf(image)
    if (this.#canvas.width !== width) this.#canvas.width = width
    if (this.#canvas.height !== height) this.#canvas.height = height
    const context = this.#canvas.getContext('2d', { alpha: false })
    if (!context) throw new Error('this browser has no 2D canvas in workers')
    context.setTransform(-1, 0, 0, 1, width, 0)
    context.drawImage(image, 0, 0, width, height)
    return this.#canvas.transferToImageBitmap()
  }
}
