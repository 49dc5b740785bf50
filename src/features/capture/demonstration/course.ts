import { FIGURE_POINTS, type FigurePoint } from '../../../core/movements/demonstration/figure'
import { type Shown, seenOnTheWay } from './view'

/** Between two of so many steps a point goes straight: of a half turn that is within a millimetre. */
const STEPS = 48

/**
 * The way of every point of the figure through a movement, computed once, so that a picture of it costs
 * no memory: x to the right of the picture, y up, z towards the camera, metres.
 *
 * Lifetime: of one movement shown. `at` overwrites `points`.
 */
export class Course {
  /** Where the points are now: three numbers each, in the order of {@link FIGURE_POINTS}. */
  readonly points = new Float32Array(FIGURE_POINTS.length * 3)
  readonly #steps: readonly Float32Array[]

  constructor(shown: Shown) {
    this.#steps = Array.from({ length: STEPS + 1 }, (_, step) => {
      const figure = seenOnTheWay(shown, step / STEPS)
      return Float32Array.from(
        FIGURE_POINTS.flatMap((name) => [figure[name].x, -figure[name].y, figure[name].near]),
      )
    })
    this.at(0)
  }

  /** Moves the points to a share of the way, 0 to 1. */
  at(share: number): void {
    const place = Math.min(1, Math.max(0, share)) * STEPS
    const step = Math.min(STEPS - 1, Math.floor(place))
    const part = place - step
    const from = this.#steps[step]
    const to = this.#steps[step + 1]
    if (!from || !to) return
    for (let index = 0; index < this.points.length; index++) {
      const before = from[index] ?? 0
      this.points[index] = before + ((to[index] ?? 0) - before) * part
    }
  }
}

/** Where the numbers of a point begin. */
export const offsetOf = (name: FigurePoint): number => FIGURE_POINTS.indexOf(name) * 3
