import type { Pixels } from '../frame-pixels'
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
  { words, width, height }: Pixels,
  region: Region,
  side: number,
  { black, white }: Range,
  into: Float32Array,
) {
  const first = toPicture(region, 0.5 / side, 0.5 / side)
  const acrossX = (Math.cos(region.rotation) * region.side) / side
  const acrossY = (Math.sin(region.rotation) * region.side) / side
  const gain = (white - black) / 255
  let to = 0
  for (let row = 0; row < side; row++) {
    // Down the crop is across it, turned a quarter clockwise.
    let x = first.x - 0.5 - row * acrossY
    let y = first.y - 0.5 + row * acrossX
    for (let column = 0; column < side; column++, x += acrossX, y += acrossY) {
      const left = Math.floor(x)
      const top = Math.floor(y)
      if (left < -1 || top < -1 || left >= width || top >= height) {
        into[to++] = black
        into[to++] = black
        into[to++] = black
        continue
      }
      const right = x - left
      const bottom = y - top
      // How much each of the four pixels counts; one outside the picture counts as black.
      const inLeft = left >= 0 ? 1 - right : 0
      const inRight = left + 1 < width ? right : 0
      const inTop = top >= 0 ? 1 - bottom : 0
      const inBottom = top + 1 < height ? bottom : 0
      const a = inLeft * inTop * gain
      const b = inRight * inTop * gain
      const c = inLeft * inBottom * gain
      const d = inRight * inBottom * gain
      const at = top * width + left
      const p = words[at] ?? 0
      const q = words[at + 1] ?? 0
      const r = words[at + width] ?? 0
      const s = words[at + width + 1] ?? 0
      into[to++] = black + a * (p & 255) + b * (q & 255) + c * (r & 255) + d * (s & 255)
      into[to++] =
        black + a * ((p >>> 8) & 255) + b * ((q >>> 8) & 255) + c * ((r >>> 8) & 255) + d * ((s >>> 8) & 255)
      into[to++] =
        black +
        a * ((p >>> 16) & 255) +
        b * ((q >>> 16) & 255) +
        c * ((r >>> 16) & 255) +
        d * ((s >>> 16) & 255)
    }
  }
}
