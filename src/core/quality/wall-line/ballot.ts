import type { linearRegression } from 'simple-statistics'
import { type Degrees, degrees, toRadians } from '../../math/units'
import type { Vector } from '../../math/vector'
import type { EdgePoint, GreyPicture } from './edge-points'

/** A line as x = m y + b. */
export type Fit = ReturnType<typeof linearRegression>

/** Votes are counted in cells of this many degrees and pixels. */
const CELL = { lean: 0.5, offset: 2 }
/** A point votes for the leans that are so near to its own, degrees: its own is that rough where the edge is faint. */
export const OWN_LEAN = 4

/**
 * The votes of points for the lines they may lie on, by lean and distance from the picture's middle
 * (Duda and Hart 1972), each for leans near its own alone (O'Gorman and Clowes 1976).
 */
export class Ballot {
  readonly #steepest: number
  readonly #middle: Vector
  readonly #half: number
  readonly #width: number
  readonly #votes: Int32Array
  /** Of each lean, from the steepest to the left. */
  readonly #directions: readonly Vector[]

  constructor({ width, height }: GreyPicture, steepest: Degrees) {
    this.#steepest = Math.round(steepest / CELL.lean)
    this.#directions = Array.from({ length: 2 * this.#steepest + 1 }, (_, index) => {
      const lean = toRadians(degrees((index - this.#steepest) * CELL.lean))
      return { x: Math.cos(lean), y: Math.sin(lean) }
    })
    this.#middle = { x: width / 2, y: height / 2 }
    this.#half = Math.ceil(Math.hypot(width, height) / 2 / CELL.offset)
    this.#width = 2 * this.#half + 1
    this.#votes = new Int32Array((2 * this.#steepest + 1) * this.#width)
  }

  /** `count` is 1 to vote, −1 to take the vote back. */
  add({ x, y, lean }: EdgePoint, count: 1 | -1) {
    const from = Math.ceil((lean - OWN_LEAN) / CELL.lean) + this.#steepest
    const to = Math.floor((lean + OWN_LEAN) / CELL.lean) + this.#steepest
    for (let row = Math.max(0, from); row <= Math.min(2 * this.#steepest, to); row++) {
      const across = this.#directions[row]
      if (!across) continue
      const offset = (x - this.#middle.x) * across.x + (y - this.#middle.y) * across.y
      const at = row * this.#width + Math.round(offset / CELL.offset) + this.#half
      this.#votes[at] = (this.#votes[at] ?? 0) + count
    }
  }

  /** The line with the most votes. It is not given again: its cell loses them. */
  takeBest(): { readonly votes: number; readonly line: Fit } {
    let at = 0
    for (let cell = 1; cell < this.#votes.length; cell++) {
      if ((this.#votes[cell] ?? 0) > (this.#votes[at] ?? 0)) at = cell
    }
    const votes = this.#votes[at] ?? 0
    this.#votes[at] = 0
    const across = this.#directions[Math.floor(at / this.#width)] ?? { x: 1, y: 0 }
    const offset = ((at % this.#width) - this.#half) * CELL.offset
    const m = -across.y / across.x
    return { votes, line: { m, b: this.#middle.x + offset / across.x - m * this.#middle.y } }
  }
}
