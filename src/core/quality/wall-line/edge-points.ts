import { type Degrees, radians, toDegrees } from '../../math/units'

/** The brightness of a picture: one value of luma, 0 to 255, a pixel, row by row. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly luma: Uint8Array | Float32Array
}

/** A part of a picture, pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where brightness changes across the rows, pixels from the picture's top left corner. */
export interface EdgePoint {
  readonly x: number
  readonly y: number
  /** Of the edge that it would be part of, against the vertical, degrees clockwise. */
  readonly lean: Degrees
  /** Whether it is brighter to the right. */
  readonly brightens: boolean
}

/** Steps of brightness a pixel, of 255: what is fainter, compression makes by itself. */
const FAINTEST = 4
/** An edge stands out of the picture's own noise by so many standard deviations. */
const ABOVE_NOISE = 4
/** Median size of a normal deviate, in standard deviations. */
const MEDIAN_DEVIATE = 0.6745
/** One pixel in so many is enough to tell the noise. Odd, so that they do not lie in columns. */
const NOISE_STEP = 17

/** Brightness gradients by Scharr's 3 × 3 filter, whose direction is right to within a degree; steps a pixel. */
function gradients({ width, height, luma }: GreyPicture) {
  const right = new Float32Array(width * height)
  const down = new Float32Array(width * height)
  for (let y = 1; y < height - 1; y++) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at++) {
      const above = at - width
      const below = at + width
      const falling = (luma[below + 1] ?? 0) - (luma[above - 1] ?? 0)
      const rising = (luma[above + 1] ?? 0) - (luma[below - 1] ?? 0)
      right[at] = (3 * (falling + rising) + 10 * ((luma[at + 1] ?? 0) - (luma[at - 1] ?? 0))) / 32
      down[at] = (3 * (falling - rising) + 10 * ((luma[below] ?? 0) - (luma[above] ?? 0))) / 32
    }
  }
  return { right, down }
}

/** What a gradient has to exceed to be more than noise. */
function thresholdOf(gradient: Float32Array): number {
  const sample = new Float32Array(Math.ceil(gradient.length / NOISE_STEP))
  for (let index = 0; index < sample.length; index++) {
    sample[index] = Math.abs(gradient[index * NOISE_STEP] ?? 0)
  }
  const median = sample.sort()[sample.length >> 1] ?? 0
  return Math.max(FAINTEST, (ABOVE_NOISE * median) / MEDIAN_DEVIATE)
}

const contains = ({ left, top, right, bottom }: Box, x: number, y: number) =>
  x >= left && x <= right && y >= top && y <= bottom

/**
 * The points of edges that lean by at most `steepest` from the vertical: along each row, where the
 * brightness changes most, to a part of a pixel (the top of a parabola through three gradients).
 */
export function edgePoints(
  picture: GreyPicture,
  steepest: Degrees,
  without: readonly Box[] = [],
): EdgePoint[] {
  const { width, height } = picture
  const { right, down } = gradients(picture)
  const threshold = thresholdOf(right)
  const points: EdgePoint[] = []
  for (let y = 1; y < height - 1; y++) {
    for (let x = 2; x < width - 2; x++) {
      const at = y * width + x
      const signed = right[at] ?? 0
      const here = Math.abs(signed)
      if (here < threshold) continue
      const before = Math.abs(right[at - 1] ?? 0)
      const after = Math.abs(right[at + 1] ?? 0)
      if (here < before || here <= after || without.some((box) => contains(box, x, y))) continue
      const lean = toDegrees(radians(Math.atan((down[at] ?? 0) / signed)))
      if (Math.abs(lean) > steepest) continue
      const top = (before - after) / (before - 2 * here + after) / 2
      points.push({ x: x + 0.5 + top, y: y + 0.5, lean, brightens: signed > 0 })
    }
  }
  return points
}
