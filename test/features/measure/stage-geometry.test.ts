import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  directionOf,
  fitPicture,
  senseOfRotation,
  toStage,
  turnBetween,
} from '../../../src/features/capture/stage/stage-geometry'

const size = fc.record({
  width: fc.integer({ min: 100, max: 4000 }),
  height: fc.integer({ min: 100, max: 4000 }),
})
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('the picture on the stage', () => {
  test('is whole, centred and undistorted, whatever the sizes', () => {
    fc.assert(
      fc.property(size, size, share, share, fc.boolean(), (picture, stage, x, y, mirrored) => {
        const fit = fitPicture(picture, stage, mirrored)
        const point = toStage(fit, { x: x * picture.width, y: y * picture.height })
        expect(point.x).toBeGreaterThanOrEqual(-1e-6)
        expect(point.x).toBeLessThanOrEqual(stage.width + 1e-6)
        expect(point.y).toBeGreaterThanOrEqual(-1e-6)
        expect(point.y).toBeLessThanOrEqual(stage.height + 1e-6)
        const middle = toStage(fit, { x: picture.width / 2, y: picture.height / 2 })
        expect(middle.x).toBeCloseTo(stage.width / 2, 6)
        expect(middle.y).toBeCloseTo(stage.height / 2, 6)
      }),
    )
  })

  test('touches the stage on two opposite sides', () => {
    const fit = fitPicture({ width: 640, height: 480 }, { width: 1000, height: 500 }, false)
    expect(toStage(fit, { x: 0, y: 0 }).y).toBeCloseTo(0)
    expect(toStage(fit, { x: 640, y: 480 }).y).toBeCloseTo(500)
  })

  test('shows the person’s right on the right of a mirrored picture', () => {
    const picture = { width: 640, height: 480 }
    const point = { x: 100, y: 50 }
    const plain = toStage(fitPicture(picture, picture, false), point)
    const mirrored = toStage(fitPicture(picture, picture, true), point)
    expect(mirrored).toEqual({ x: 640 - plain.x, y: plain.y })
  })
})

describe('the arc', () => {
  const fulcrum = { x: 300, y: 200 }
  const zero = Math.PI / 2
  const arm = (direction: number) => ({
    x: fulcrum.x + 80 * Math.cos(direction),
    y: fulcrum.y + 80 * Math.sin(direction),
  })

  test('ends on the moving arm at every angle, on either side, past 180° and below zero', () => {
    for (const sense of [1, -1] as const) {
      let known: 1 | -1 = 1
      for (let degrees = 10; degrees <= 200; degrees += 2) {
        const moving = arm(zero + (sense * degrees * Math.PI) / 180)
        // A reading past 180° is what the core gives; the picture alone would say the other way round.
        known = senseOfRotation(turnBetween(zero, directionOf(fulcrum, moving)), degrees, known)
        if (degrees <= 172) expect(known).toBe(sense)
      }
      const adducted = arm(zero - (sense * 15 * Math.PI) / 180)
      expect(senseOfRotation(turnBetween(zero, directionOf(fulcrum, adducted)), -15, known)).toBe(sense)
    }
  })

  test('does not flip where the arms lie in one line', () => {
    expect(senseOfRotation(-0.02, 1, 1)).toBe(1)
    expect(senseOfRotation(-3.1, 179, 1)).toBe(1)
    expect(senseOfRotation(3.1, 183, -1)).toBe(-1)
  })
})
