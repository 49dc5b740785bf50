import { describe, expect, it } from 'vitest'
import { pixels, seconds } from '../../src/core/math/units'
import { disagreement, MAX_DISAGREEMENT } from '../../src/pose/landmark-agreement'

const person = (x: number, score = 0.9) => ({
  time: seconds(0),
  width: pixels(640),
  height: pixels(480),
  people: 1,
  imageLandmarks: {
    nose: { x: pixels(320), y: pixels(100), score: 0.9 },
    left_wrist: { x: pixels(x), y: pixels(200), score },
  },
})
const nobody = { ...person(0), people: 0, imageLandmarks: {} }

describe('the agreement of two backends', () => {
  it('is the largest distance of a landmark as a share of the height', () => {
    expect(disagreement(person(100), person(100))).toBe(0)
    expect(disagreement(person(100), person(112))).toBeCloseTo(12 / 480)
    expect(disagreement(person(100), person(112))).toBeGreaterThan(MAX_DISAGREEMENT)
  })

  it('leaves out what the network is unsure of', () => {
    expect(disagreement(person(100, 0.2), person(400, 0.2))).toBe(0)
  })

  it('is none at all when only one of them finds somebody', () => {
    expect(disagreement(person(100), nobody)).toBe(Number.POSITIVE_INFINITY)
    expect(disagreement(nobody, person(100))).toBe(Number.POSITIVE_INFINITY)
    expect(disagreement(nobody, nobody)).toBe(0)
  })
})
