import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMissing } from '../../src/core/math/missing'
import { degrees, pixels } from '../../src/core/math/units'
import {
  HAND_ANGLE_KINDS,
  HAND_ANGLE_POINTS,
  handAngleDegrees,
} from '../../src/core/posture/points/hand-angle'

const at = (x: number, y: number) => ({ x: pixels(x), y: pixels(y) })
const POINTS = [at(100, 200), at(180, 240), at(300, 120), at(310, 400)]

describe('an angle by hand', () => {
  it('is that of two lines in the direction they were drawn in', () => {
    const points = [at(0, 0), at(10, 0), at(5, 5), at(5, 15)]
    expect(handAngleDegrees({ kind: 'two-line', points })).toBeCloseTo(90)
    expect(
      handAngleDegrees({ kind: 'two-line', points: [at(0, 0), at(10, 0), at(9, 3), at(0, 3)] }),
    ).toBeCloseTo(180)
  })

  it('is that at the fulcrum of three points', () => {
    expect(handAngleDegrees({ kind: 'three-point', points: [at(10, 0), at(0, 0), at(0, 10)] })).toBeCloseTo(
      90,
    )
  })

  it('is against the vertical and the horizontal whichever end was put down first', () => {
    const line = [at(100, 100), at(110, 80)]
    const steep = (Math.atan2(10, 20) * 180) / Math.PI
    for (const points of [line, line.toReversed()]) {
      expect(handAngleDegrees({ kind: 'to-vertical', points })).toBeCloseTo(steep)
      expect(handAngleDegrees({ kind: 'to-horizontal', points })).toBeCloseTo(90 - steep)
    }
  })

  it('takes a known roll of the camera off', () => {
    // The content is turned clockwise by 5°: a true vertical leans to the right of the picture.
    const vertical = [at(100, 100), at(100 + 50 * Math.tan(Math.PI / 36), 50)]
    expect(handAngleDegrees({ kind: 'to-vertical', points: vertical }, degrees(5))).toBeCloseTo(0)
    expect(handAngleDegrees({ kind: 'to-horizontal', points: vertical }, degrees(5))).toBeCloseTo(90)
  })

  it('is missing until every point is placed, and where two of a line coincide', () => {
    for (const kind of HAND_ANGLE_KINDS) {
      const points = POINTS.slice(0, HAND_ANGLE_POINTS[kind])
      expect(isMissing(handAngleDegrees({ kind, points }))).toBe(false)
      expect(handAngleDegrees({ kind, points: points.slice(1) })).toEqual({ missing: 'not-placed' })
      expect(handAngleDegrees({ kind, points: points.map(() => at(3, 3)) })).toEqual({
        missing: 'not-placed',
      })
    }
  })

  it('stays the same when the picture is shifted, scaled or mirrored', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HAND_ANGLE_KINDS),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.double({ min: -500, max: 500, noNaN: true }),
        fc.constantFrom(1, -1),
        (kind, scale, shift, mirror) => {
          const points = POINTS.slice(0, HAND_ANGLE_POINTS[kind])
          const moved = points.map(({ x, y }) => at(mirror * x * scale + shift, y * scale - shift))
          expect(handAngleDegrees({ kind, points: moved })).toBeCloseTo(
            Number(handAngleDegrees({ kind, points })),
            6,
          )
        },
      ),
    )
  })
})
