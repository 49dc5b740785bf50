import { drawingTransform, type Region } from './region'

/**
 * Cuts a region out of a picture at the size a network takes. Only the cut is ever read back, never
 * the frame. What lies outside the picture is black, as it was when the networks were trained.
 * MediaPipe: `ImageToTensorCalculator`, border mode zero.
 *
 * One canvas per size of input, kept.
 */
export class PictureCrop {
  readonly #context: OffscreenCanvasRenderingContext2D
  readonly #side: number

  constructor(side: number) {
    const context = new OffscreenCanvas(side, side).getContext('2d', {
      alpha: false,
      willReadFrequently: true,
    })
    if (!context) throw new Error('this browser has no 2D canvas in workers')
    // Straight bilinear sampling, as MediaPipe does it: smoother reductions are not what the
    // networks have seen.
    context.imageSmoothingQuality = 'low'
    this.#context = context
    this.#side = side
  }

  draw(image: CanvasImageSource, region: Region) {
    this.#context.resetTransform()
    this.#context.fillRect(0, 0, this.#side, this.#side)
    this.#context.setTransform(...drawingTransform(region, this.#side))
    this.#context.drawImage(image, 0, 0)
  }

  /** Writes what was drawn last as RGB, black as `from` and white as `to`. */
  read(into: Float32Array, from: number, to: number) {
    const { data } = this.#context.getImageData(0, 0, this.#side, this.#side)
    const scale = (to - from) / 255
    for (let source = 0, target = 0; target < into.length; source += 4, target += 3) {
      into[target] = (data[source] ?? 0) * scale + from
      into[target + 1] = (data[source + 1] ?? 0) * scale + from
      into[target + 2] = (data[source + 2] ?? 0) * scale + from
    }
  }
}
