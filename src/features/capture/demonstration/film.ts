/** So many pictures from the start of a movement to its end. */
const STEPS = 24

/**
 * A movement as pictures that are drawn in space once, when each is first wanted, and copied from then on: where
 * the processor has to draw as well, a picture in space takes 20 ms of it from a measurement, a copy 6 ms.
 *
 * Lifetime: of one movement shown; at most 25 pictures.
 */
export class Film {
  readonly #pictures: OffscreenCanvas[] = []
  readonly #draw: (share: number) => CanvasImageSource
  readonly #size: { readonly width: number; readonly height: number }

  /** @param draw draws the figure so far into its movement, 0 to 1; what it returns is copied at once. */
  constructor(
    size: { readonly width: number; readonly height: number },
    draw: (share: number) => CanvasImageSource,
  ) {
    this.#size = size
    this.#draw = draw
  }

  /** The picture so far into the movement, 0 to 1. */
  at(share: number): CanvasImageSource {
    const index = Math.round(share * STEPS)
    const there = this.#pictures[index]
    if (there) return there
    const { width, height } = this.#size
    const picture = new OffscreenCanvas(width, height)
    picture.getContext('2d')?.drawImage(this.#draw(index / STEPS), 0, 0, width, height)
    this.#pictures[index] = picture
    return picture
  }
}
