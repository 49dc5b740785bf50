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

/** Brightness between cells, and how it rises to the right and down; undefined outside. */
function lookUp({ width, height, luma }: Thumbnail, x: number, y: number) {
  const [column, row] = [Math.floor(x), Math.floor(y)]
  if (column < 0 || row < 0 || column >= width - 1 || row >= height - 1) return undefined
  const [right, down] = [x - column, y - row]
  const index = row * width + column
  const [a = 0, b = 0] = luma.subarray(index, index + 2)
  const [c = 0, d = 0] = luma.subarray(index + width, index + width + 2)
  return {
    value: (a * (1 - right) + b * right) * (1 - down) + (c * (1 - right) + d * right) * down,
    alongX: (b - a) * (1 - down) + (d - c) * down,
    alongY: (c - a) * (1 - right) + (d - b) * right,
  }
}

/** Solves a small symmetric system by elimination, several right sides at once; undefined where it has no answer. */
function solve(matrix: readonly (readonly number[])[], sides: readonly (readonly number[])[]) {
  const rows = matrix.map((row, index) => [...row, ...(sides[index] ?? [])])
  for (let pivot = 0; pivot < rows.length; pivot++) {
    const top = rows[pivot] ?? []
    const lead = top[pivot] ?? 0
    if (Math.abs(lead) < 1e-9) return undefined
    rows.forEach((row, index) => {
      if (index === pivot) return
      const share = (row[pivot] ?? 0) / lead
      for (let column = pivot; column < row.length; column++)
        row[column] = (row[column] ?? 0) - share * (top[column] ?? 0)
    })
  }
  return rows.map((row, index) => row.slice(rows.length).map((value) => value / (row[index] ?? 1)))
}

/** The differences between the reference and the picture laid on it, with what each unknown would change. */
function differences(
  reference: Thumbnail,
  now: Thumbnail,
  isBackground: Uint8Array,
  motion: readonly number[],
) {
  const { width, height } = reference
  const [shiftX = 0, shiftY = 0, roll = 0, brighter = 0, gain = 0] = motion
  const [cos, sin] = [Math.cos(roll), Math.sin(roll)]
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2]
  const found: { readonly left: number; readonly by: readonly number[] }[] = []
  for (let index = 0; index < reference.luma.length; index++) {
    if (isBackground[index] !== 1) continue
    const [x, y] = [(index % width) - middleX, Math.floor(index / width) - middleY]
    const [turnedX, turnedY] = [cos * x - sin * y, sin * x + cos * y]
    const seen = lookUp(now, turnedX + middleX + shiftX, turnedY + middleY + shiftY)
    if (!seen) continue
    const { value, alongX, alongY } = seen
    const byRoll = -alongX * turnedY + alongY * turnedX
    found.push({
      left: (reference.luma[index] ?? 0) - (1 + gain) * value - brighter,
      by: [alongX, alongY, byRoll, 1, value],
    })
  }
  return found
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
  let rollError = Number.POSITIVE_INFINITY
  let scatter = Number.POSITIVE_INFINITY
  for (const rounds of SMOOTHINGS) {
    const [before, after] = [smoothed(reference, rounds), smoothed(now, rounds)]
    for (let step = 0; step < STEPS; step++) {
      const found = differences(before, after, isBackground, motion)
      if (found.length < LEAST_BACKGROUND * reference.luma.length) return undefined
      const sizes = Float64Array.from(found, ({ left }) => Math.abs(left)).sort()
      scatter = Math.max(LEAST_SCATTER, 1.4826 * (sizes[sizes.length >> 1] ?? 0))
      const matrix = motion.map(() => motion.map(() => 0))
      const side = motion.map(() => 0)
      for (const { left, by } of found) {
        const weight = 1 / (1 + (left / (OUTLIER_SCATTERS * scatter)) ** 2)
        for (let row = 0; row < motion.length; row++) {
          side[row] = (side[row] ?? 0) + weight * (by[row] ?? 0) * left
          const line = matrix[row] ?? []
          for (let column = 0; column < motion.length; column++)
            line[column] = (line[column] ?? 0) + weight * (by[row] ?? 0) * (by[column] ?? 0)
        }
      }
      const answer = solve(
        matrix,
        side.map((value, row) => [value, row === 2 ? 1 : 0]),
      )
      if (!answer) return undefined
      for (let row = 0; row < motion.length; row++) motion[row] = (motion[row] ?? 0) + (answer[row]?.[0] ?? 0)
      rollError = scatter * Math.sqrt(Math.max(0, answer[2]?.[1] ?? Number.POSITIVE_INFINITY))
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
