import type { PixelGrid } from '../frame-pixels'
import { type Region, toPicture } from './region'

/** The brightness range that a network was trained with: what black and white become. */
export interface Range {
  readonly black: number
  readonly white: number
}

/**
 * Cuts a region out of a picture, `side` × `side` RGB floats, straight into a network's input: two by
 * two pixels are blended around each point, and what lies outside the picture is black. Nothing is
 * smoothed on the way: the networks were trained on crops made like this.
 *
 * MediaPipe: `ImageToTensorCalculator` with border mode zero. Pixels are squares here, so a point of
 * the crop and of the picture mean the same place at every size; on the processor MediaPipe and
 * tfjs-models take them for corners, which moves every landmark up and left by half a pixel of the
 * crop (about 1 pixel of a 720p frame).
 */
export function sampleRegion(
  picture: PixelGrid,
  region: Region,
  side: number,
  { black, white }: Range,
  into: Float32Array,
) {
  const { words, width, height } = picture
  const first = toPicture(region, 0.5 / side, 0.5 / side)
  const acrossX = (Math.cos(region.rotation) * region.side) / side
  const acrossY = (Math.sin(region.rotation) * region.side) / side
  const gain = (white - black) / 255
  let to = 0
  for (let row = 0; row < side; row++) {
    // Down the crop is across it, turned a quarter clockwise.
    let x = first.x - 0.5 - row * acrossY
    let y = first.y - 0.5 + row * acrossX
    for (let column = 0; column < side; column++, x += acrossX, y += acrossY, to += 3) {
      const left = Math.floor(x)
      const top = Math.floor(y)
      const inside = left >= 0 && top >= 0 && left + 1 < width && top + 1 < height
      // The four pixels around the point. Nearly all lie inside: reading those asks nothing more.
      const at = top * width + left
      const p = inside ? (words[at] as number) : pixelAt(picture, left, top)
      const q = inside ? (words[at + 1] as number) : pixelAt(picture, left + 1, top)
      const r = inside ? (words[at + width] as number) : pixelAt(picture, left, top + 1)
      const s = inside ? (words[at + width + 1] as number) : pixelAt(picture, left + 1, top + 1)
      // How much each of them counts.
      const right = x - left
      const bottom = y - top
      const d = right * bottom * gain
      const b = right * gain - d
      const c = bottom * gain - d
      const a = gain - b - c - d
      into[to] = black + a * (p & 255) + b * (q & 255) + c * (r & 255) + d * (s & 255)
      into[to + 1] =
        black + a * ((p >>> 8) & 255) + b * ((q >>> 8) & 255) + c * ((r >>> 8) & 255) + d * ((s >>> 8) & 255)
      into[to + 2] =
        black +
        a * ((p >>> 16) & 255) +
        b * ((q >>> 16) & 255) +
        c * ((r >>> 16) & 255) +
        d * ((s >>> 16) & 255)
    }
  }
}

/** A pixel, or black outside the picture. */
const pixelAt = ({ words, width, height }: PixelGrid, column: number, row: number): number =>
  column >= 0 && row >= 0 && column < width && row < height ? (words[row * width + column] ?? 0) : 0
