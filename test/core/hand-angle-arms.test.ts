import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ImagePoint } from '../../src/core/body/angle-reading'
import { isMissing } from '../../src/core/math/missing'
import { degrees, pixels } from '../../src/core/math/units'
import { between, length, signedAngle } from '../../src/core/math/vector'
import {
  HAND_ANGLE_KINDS,
  HAND_ANGLE_POINTS,
  type HandAngleKind,
  handAngleDegrees,
} from '../../src/core/posture/points/hand-angle'
import { handAngleArms } from '../../src/core/posture/points/hand-angle-arms'

const point = fc
  .record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 900 }) })
  .map(({ x, y }): ImagePoint => ({ x: pixels(x), y: pixels(y) }))

it.each(HAND_ANGLE_KINDS)('the arms of an angle %s lie apart by what it reads', (kind: HandAngleKind) => {
  const points = fc.array(point, { minLength: HAND_ANGLE_POINTS[kind], maxLength: HAND_ANGLE_POINTS[kind] })
  fc.assert(
    fc.property(points, fc.integer({ min: -10, max: 10 }), (placed, roll) => {
      const value = handAngleDegrees({ kind, points: placed }, degrees(roll))
      fc.pre(!isMissing(value))
      const arms = handAngleArms({ kind, points: placed }, degrees(roll))
      if (!arms || isMissing(value)) throw new Error('no arms')
      const [u, v] = [between(arms.fulcrum, arms.stationary), between(arms.fulcrum, arms.moving)]
      expect(length(u)).toBeGreaterThan(0)
      expect(Math.abs(signedAngle(u, v))).toBeCloseTo(value, 6)
    }),
  )
})

it.each(HAND_ANGLE_KINDS)('an angle %s has no arms before all its points are placed', (kind) => {
  const all = [0, 1, 2, 3].map(
    (index): ImagePoint => ({ x: pixels(10 * index), y: pixels(7 * index * index) }),
  )
  for (let count = 0; count < HAND_ANGLE_POINTS[kind]; count++) {
    expect(handAngleArms({ kind, points: all.slice(0, count) })).toBeUndefined()
  }
  expect(handAngleArms({ kind, points: all.slice(0, HAND_ANGLE_POINTS[kind]) })).toBeDefined()
})
