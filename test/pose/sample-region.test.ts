import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PixelGrid } from '../../src/pose/frame-pixels'
import { type Region, toPicture, wholePicture } from '../../src/pose/litert/region'
import { sampleRegion } from '../../src/pose/litert/sample-region'

const UNIT = { black: 0, white: 1 }

/** A picture whose red grows by one per pixel to the right and green by one per pixel down. */
function ramp(width: number, height: number): PixelGrid {
  const bytes = new Uint8Array(width * height * 4)
  for (let pixel = 0; pixel < width * height; pixel++) {
    bytes.set([pixel % width, Math.floor(pixel / width), 200, 255], pixel * 4)
  }
  return { words: new Uint32Array(bytes.buffer), width, height }
}

function sampled(picture: PixelGrid, region: Region, side: number, range = UNIT) {
  const values = new Float32Array(side * side * 3)
  sampleRegion(picture, region, side, range, values)
  return values
}

describe('cutting a region out of a picture', () => {
  it('gives the picture itself at its own size', () => {
    const picture = ramp(8, 8)
    const values = sampled(picture, wholePicture(8, 8), 8)
    for (let pixel = 0; pixel < 64; pixel++) {
      expect(values[3 * pixel]).toBeCloseTo((pixel % 8) / 255, 6)
      expect(values[3 * pixel + 1]).toBeCloseTo(Math.floor(pixel / 8) / 255, 6)
      expect(values[3 * pixel + 2]).toBeCloseTo(200 / 255, 6)
    }
  })

  it('reads every point from the place that reading the region back gives it', () => {
    const picture = ramp(200, 200)
    const region = fc.record({
      x: fc.double({ min: 80, max: 120, noNaN: true }),
      y: fc.double({ min: 80, max: 120, noNaN: true }),
      side: fc.double({ min: 10, max: 100, noNaN: true }),
      rotation: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
    })
    fc.assert(
      fc.property(region, fc.nat(15), fc.nat(15), (some, column, row) => {
        const values = sampled(picture, some, 16)
        const { x, y } = toPicture(some, (column + 0.5) / 16, (row + 0.5) / 16)
        // A pixel's value stands at its middle.
        expect((values[3 * (16 * row + column)] ?? 0) * 255).toBeCloseTo(x - 0.5, 3)
        expect((values[3 * (16 * row + column) + 1] ?? 0) * 255).toBeCloseTo(y - 0.5, 3)
      }),
    )
  })

  it('is black outside the picture, all around', () => {
    const values = sampled(ramp(4, 4), { x: 2, y: 2, side: 16, rotation: 0 }, 16, { black: -1, white: 1 })
    const isBlack = (column: number, row: number) => values[3 * (16 * row + column) + 2] === -1
    for (let at = 0; at < 16; at++) {
      expect([isBlack(at, 4), isBlack(at, 11), isBlack(4, at), isBlack(11, at)]).toEqual(Array(4).fill(true))
    }
    expect(isBlack(6, 6)).toBe(false)
    expect(isBlack(9, 9)).toBe(false)
  })

  it('stretches black and white to the range that the network wants', () => {
    const white: PixelGrid = { words: new Uint32Array(16).fill(0xffffffff), width: 4, height: 4 }
    const values = sampled(white, wholePicture(4, 4), 4, { black: -1, white: 1 })
    for (const value of values) expect(value).toBeCloseTo(1, 6)
  })
})
