import type { PixelGrid } from '../../src/pose/frame-pixels'

/** Cells of a thumbnail: enough that an arm that moves by two degrees changes some of them. */
const COLUMNS = 32
const ROWS = 24

/** The picture's brightness in {@link COLUMNS} by {@link ROWS} cells, 0 to 255 each, row by row: what a recorded picture is known again by. */
export function thumbnailOf({ words, width, height }: PixelGrid): Uint8Array {
  const thumbnail = new Uint8Array(COLUMNS * ROWS)
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      thumbnail[row * COLUMNS + column] = meanLuma(
        words,
        width,
        [Math.floor((column * width) / COLUMNS), Math.floor(((column + 1) * width) / COLUMNS)],
        [Math.floor((row * height) / ROWS), Math.floor(((row + 1) * height) / ROWS)],
      )
    }
  }
  return thumbnail
}

type Span = readonly [from: number, to: number]

/** Luma (Rec. 601) of a cell, in whole steps. */
function meanLuma(words: Uint32Array, width: number, [left, right]: Span, [top, bottom]: Span): number {
  let sum = 0
  for (let y = top; y < bottom; y++) {
    for (let at = y * width + left; at < y * width + right; at++) {
      const word = words[at] ?? 0
      sum += 0.299 * (word & 255) + 0.587 * ((word >>> 8) & 255) + 0.114 * ((word >>> 16) & 255)
    }
  }
  return Math.round(sum / Math.max(1, (right - left) * (bottom - top)))
}
