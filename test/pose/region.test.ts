import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyRegion, toPicture, wholePicture } from '../../src/pose/litert/region'

const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true })
describe('the region around a body', () => {
  it('is upright for an upright person and a quarter wider than the circle around them', () => {
    const found = bodyRegion({ x: 400, y: 300 }, { x: 400, y: 100 })
    expect(found).toMatchObject({ x: 400, y: 300, side: 500 })
    expect(found.rotation).toBeCloseTo(0, 12)
  })

  it('leans clockwise with a person who leans to the right of the picture', () => {
    const { rotation } = bodyRegion({ x: 0, y: 0 }, { x: 100, y: -100 })
    expect(rotation).toBeCloseTo(Math.PI / 4, 12)
  })

  it('is upside down for a person who stands on their head', () => {
    expect(Math.abs(bodyRegion({ x: 0, y: 0 }, { x: 0, y: 100 }).rotation)).toBeCloseTo(Math.PI, 12)
  })

  it('shows the scale point straight above the centre, whichever way the person leans', () => {
    fc.assert(
      fc.property(coordinate, coordinate, fc.double({ min: -3, max: 3, noNaN: true }), (x, y, lean) => {
        const head = { x: x + 150 * Math.sin(lean), y: y - 150 * Math.cos(lean) }
        const seen = toPicture(bodyRegion({ x, y }, head), 0.5, 0.5 - 1 / 2.5)
        expect(seen.x).toBeCloseTo(head.x, 6)
        expect(seen.y).toBeCloseTo(head.y, 6)
      }),
    )
  })
})

describe('a letterboxed picture', () => {
  it('has its corners where the padding ends', () => {
    const whole = wholePicture(960, 720)
    expect(toPicture(whole, 0, 0.125)).toEqual({ x: 0, y: 0 })
    expect(toPicture(whole, 1, 0.875)).toEqual({ x: 960, y: 720 })
  })
})
