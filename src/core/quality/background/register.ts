import { LuDecomposition, Matrix } from 'ml-matrix'
import { type Degrees, degrees, radians, toDegrees } from '../../math/units'

/** A small picture of brightness, 0 to 255, row by row. */
export interface Thumbnail {
  readonly width: number
  readonly height: number
  readonly luma: Float32Array
}

/** How the background lies against an earlier picture of it. */
export interface BackgroundMotion {
  /** Positive where the content of the picture has turned clockwise. */
  readonly roll: Degrees
  /** To the right and down, in widths of the picture. */
  readonly shiftX: number
  readonly shiftY: number
}

/** Rounds of smoothing, from coarse to fine, so that a large motion is found as well. */
const SMOOTHINGS = [4, 2, 1]
const STEPS = 8
/** Fewer cells than this share of the picture say nothing about the room. */
const LEAST_BACKGROUND = 0.2
/** The picture's edges tell the roll better than this, degrees; a plain wall has none, and tells nothing. */
const SURE_WITHIN = 0.5
/** A step that moves no cell by more than this many cells changes nothing that is told. */
const SETTLED = 0.002
/** A brightness that differs by more than this many scatters belongs to something that moved by itself. */
const OUTLIER_SCATTERS = 3
/** Brightness is known no better than this. */
const LEAST_SCATTER = 0.5
/** What is left of the differences, brightness of 255: beyond it the two pictures do not show the same. */
const MOST_LEFT = 6

function smoothed({ width, height, luma }: Thumbnail, rounds: number): Thumbnail {
  let now = luma
  for (let round = 0; round < rounds; round++) {
    for (const [step, count] of [
      [1, width],
      [width, height],
    ] as const) {
      const before = now
      now = before.map((value, index) => {
        const place = step === 1 ? index % width : Math.floor(index / width)
        const low = place > 0 ? (before[index - step] ?? value) : value
        const high = place < count - 1 ? (before[index + step] ?? value) : value
        return (low + 2 * value + high) / 4
      })
    }
  }
  return { width, height, luma: now }
}

/** Shift to the right and down in cells, roll in radians, and how the light has changed. */
const UNKNOWNS = 5
const ROLL = 2

/**
 * What is left between the reference and the picture laid on it, cell by cell, and what a step of each
 * unknown would change of it. One buffer for all steps: this runs beside the measurement.
 */
class Residuals {
  /** How many cells tell something. */
  count = 0
  readonly #left: Float64Array
  readonly #by: Float64Array

  constructor(cells: number) {
    this.#left = new Float64Array(cells)
    this.#by = new Float64Array(UNKNOWNS * cells)
  }

  take(reference: Thumbnail, now: Thumbnail, isBackground: Uint8Array, motion: readonly number[]) {
    const { width, height, luma } = now
    const [shiftX = 0, shiftY = 0, roll = 0, brighter = 0, gain = 0] = motion
    const [cos, sin] = [Math.cos(roll), Math.sin(roll)]
    const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2]
    this.count = 0
    for (let index = 0; index < reference.luma.length; index++) {
      if (isBackground[index] !== 1) continue
      const [x, y] = [(index % width) - middleX, Math.floor(index / width) - middleY]
      const [turnedX, turnedY] = [cos * x - sin * y, sin * x + cos * y]
      const [seenX, seenY] = [turnedX + middleX + shiftX, turnedY + middleY + shiftY]
      const [column, row] = [Math.floor(seenX), Math.floor(seenY)]
      if (column < 0 || row < 0 || column >= width - 1 || row >= height - 1) continue
      // Brightness between the four cells around, and how it rises to the right and down.
      const [right, down] = [seenX - column, seenY - row]
      const corner = row * width + column
      const [a = 0, b = 0] = [luma[corner], luma[corner + 1]]
      const [c = 0, d = 0] = [luma[corner + width], luma[corner + width + 1]]
      const value = (a * (1 - right) + b * right) * (1 - down) + (c * (1 - right) + d * right) * down
      const alongX = (b - a) * (1 - down) + (d - c) * down
      const alongY = (c - a) * (1 - right) + (d - b) * right
      this.#left[this.count] = (reference.luma[index] ?? 0) - (1 + gain) * value - brighter
      const at = UNKNOWNS * this.count
      this.#by[at] = alongX
      this.#by[at + 1] = alongY
      this.#by[at + ROLL] = -alongX * turnedY + alongY * turnedX
      this.#by[at + 3] = 1
      this.#by[at + 4] = value
      this.count++
    }
  }

  /** A robust standard deviation of the brightness that is left: 1.4826 times the median size. */
  scatter(): number {
    const sizes = this.#left.slice(0, this.count)
    for (let index = 0; index < sizes.length; index++) sizes[index] = Math.abs(sizes[index] ?? 0)
    sizes.sort()
    return Math.max(LEAST_SCATTER, 1.4826 * (sizes[sizes.length >> 1] ?? 0))
  }

  /** The best step by weighted least squares, and the variance of its roll per unit of scatter²; undefined where the picture has no edges. */
  step(scatter: number) {
    const normal = Matrix.zeros(UNKNOWNS, UNKNOWNS)
    // The step's right side, and a unit vector whose solution holds the variance of the roll.
    const sides = Matrix.zeros(UNKNOWNS, 2)
    sides.set(ROLL, 1, 1)
    for (let cell = 0; cell < this.count; cell++) {
      const left = this.#left[cell] ?? 0
      const weight = 1 / (1 + (left / (OUTLIER_SCATTERS * scatter)) ** 2)
      const at = UNKNOWNS * cell
      for (let row = 0; row < UNKNOWNS; row++) {
        const weighted = weight * (this.#by[at + row] ?? 0)
        sides.set(row, 0, sides.get(row, 0) + weighted * left)
        for (let column = row; column < UNKNOWNS; column++) {
          normal.set(row, column, normal.get(row, column) + weighted * (this.#by[at + column] ?? 0))
        }
      }
    }
    for (let row = 1; row < UNKNOWNS; row++)
      for (let column = 0; column < row; column++) normal.set(row, column, normal.get(column, row))
    const lu = new LuDecomposition(normal)
    if (lu.isSingular()) return undefined
    const answer = lu.solve(sides)
    return { by: answer.getColumn(0), rollVariance: answer.get(ROLL, 1) }
  }
}

/**
 * How the room has moved in the picture since a reference was taken: shift and roll that lay the one on
 * the other, fitted to the brightness outside the person (Gauss and Newton, from coarse to fine). A
 * change of the light as a whole is fitted along, and what moves by itself counts little.
 *
 * @param isBackground 1 for each cell that shows the room in both pictures.
 * @returns undefined where it cannot be told: too little of the room, no edges in it, or another room.
 */
export function registerBackground(
  reference: Thumbnail,
  now: Thumbnail,
  isBackground: Uint8Array,
): BackgroundMotion | undefined {
  const motion = [0, 0, 0, 0, 0]
  const residuals = new Residuals(reference.luma.length)
  let rollError = Number.POSITIVE_INFINITY
  let scatter = Number.POSITIVE_INFINITY
  for (const rounds of SMOOTHINGS) {
    const [before, after] = [smoothed(reference, rounds), smoothed(now, rounds)]
    for (let step = 0; step < STEPS; step++) {
      residuals.take(before, after, isBackground, motion)
      if (residuals.count < LEAST_BACKGROUND * reference.luma.length) return undefined
      scatter = residuals.scatter()
      const best = residuals.step(scatter)
      if (!best) return undefined
      best.by.forEach((change, unknown) => {
        motion[unknown] = (motion[unknown] ?? 0) + change
      })
      rollError = scatter * Math.sqrt(Math.max(0, best.rollVariance))
      const [shiftX = 0, shiftY = 0, roll = 0] = best.by
      if (Math.hypot(shiftX, shiftY) < SETTLED && Math.abs(roll) * reference.width < SETTLED) break
    }
  }
  if (!(toDegrees(radians(rollError)) < SURE_WITHIN) || scatter > MOST_LEFT) return undefined
  const [shiftX = 0, shiftY = 0, roll = 0] = motion
  return {
    roll: degrees(toDegrees(radians(roll))),
    shiftX: shiftX / reference.width,
    shiftY: shiftY / reference.width,
  }
}
