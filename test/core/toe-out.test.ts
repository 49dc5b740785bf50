import fc from 'fast-check'
import { mean } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { comparePosture } from '../../src/core/assessment/posture-comparison'
import { stillUncertainty } from '../../src/core/error/posture/uncertainty'
import { isMissing } from '../../src/core/math/missing'
import { pixels, seconds } from '../../src/core/math/units'
import type { PostureCapture } from '../../src/core/posture/capture/posture-capture'
import { POSTURE_MEASURES } from '../../src/core/posture/measures/catalogue'
import { readPosture } from '../../src/core/posture/measures/read-posture'
import type { PostureScene } from '../../src/core/posture/measures/scene'
import { PLACED_POINT_NAMES, placedByUser } from '../../src/core/posture/points/placed-points'
import { captureOf } from './support/standing'
import { type Feet, standingFeet } from './support/standing-feet'

const measure = POSTURE_MEASURES.find(({ id }) => id === 'toe-out')
if (!measure) throw new Error('toe-out is a measure')

const taken = (scene: PostureScene) => {
  const reading = measure.read(scene)
  if (isMissing(reading)) throw new Error(`${reading.missing} ${reading.detail}`)
  return reading
}
const both = (degrees: number) => [degrees, degrees] as const
const read = (toeOut: readonly [number, number], more: Partial<Feet> = {}) =>
  taken(standingFeet({ ...more, toeOut })).value

describe('toe-out from in front', () => {
  it('is the truth wherever camera and person are, as long as the foot is as long as it is taken for', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -15, max: 35, noNaN: true }),
        fc.record({
          distance: fc.double({ min: 2, max: 4, noNaN: true }),
          cameraHeight: fc.double({ min: 0.7, max: 1.3, noNaN: true }),
          height: fc.double({ min: 1.5, max: 1.8, noNaN: true }),
          aside: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
          betweenAnkles: fc.double({ min: 0.15, max: 0.4, noNaN: true }),
        }),
        (angle, more) => {
          expect(read(both(angle), more)).toBeCloseTo(angle, 6)
        },
      ),
    )
  })

  it('is the mean of both feet, and a turn of the body cancels in it', () => {
    expect(read([4, 16])).toBeCloseTo(10, 6)
    for (const turn of [-10, -5, 5, 10]) expect(Math.abs(read([4, 16], { turn }) - 10)).toBeLessThan(0.2)
  })

  it('would be off by what perspective does, were the nearer toe not put back', () => {
    const { placed } = standingFeet({ toeOut: both(0), betweenAnkles: 0.3 })
    // Straight feet 30 cm apart: each toe is seen further outwards than its ankle.
    expect((placed.left_toe?.x ?? 0) - (placed.left_malleolus?.x ?? 0)).toBeGreaterThan(2)
    expect(read(both(0), { betweenAnkles: 0.3 })).toBeCloseTo(0, 6)
  })

  it('waits for all four points, and does not take a network’s ankles', () => {
    const scene = standingFeet({ toeOut: both(10) })
    const { left_toe, right_toe, left_malleolus, right_malleolus } = scene.placed
    if (!left_toe || !right_toe || !left_malleolus || !right_malleolus) throw new Error('all are placed')
    expect(measure.read({ ...scene, placed: {} })).toEqual({ missing: 'not-placed', detail: 'left_toe' })
    expect(measure.read({ ...scene, placed: { left_malleolus, right_malleolus, left_toe } })).toMatchObject({
      missing: 'not-placed',
    })
    expect(measure.read({ ...scene, placed: { left_toe, right_toe, left_malleolus } })).toEqual({
      missing: 'not-placed',
      detail: 'left_malleolus',
    })
  })

  it('says that toes below the picture are outside it', () => {
    const scene = standingFeet({ toeOut: both(10), distance: 2.15, cameraHeight: 1.24 })
    expect(scene.pose.imageLandmarks.left_ankle?.y).toBeLessThan(1000)
    expect(measure.read({ ...scene, placed: {} })).toEqual({ missing: 'outside-picture', detail: 'left_toe' })
  })

  it('is nothing where a toe lies further aside than the foot is long', () => {
    const scene = standingFeet({ toeOut: both(10) })
    const left_toe = { x: pixels(900), y: pixels(900) }
    expect(isMissing(measure.read({ ...scene, placed: { ...scene.placed, left_toe } }))).toBe(true)
  })

  it('is not taken from behind, where the heels hide the toes', () => {
    expect(readPosture(measure, { ...standingFeet({ toeOut: both(10) }), view: 'back' })).toEqual({
      missing: 'wrong-view',
    })
  })
})

/** Always the same numbers, evenly between 0 and 1 (a linear congruential generator of Numerical Recipes). */
function evenly() {
  let state = 1
  return () => {
    state = (1664525 * state + 1013904223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** Set-ups that differ in everything that is not known. */
function setUps(toeOut: number, count: number): readonly PostureScene[] {
  const next = evenly()
  const within = (low: number, high: number) => low + (high - low) * next()
  const normal = (sd: number) => sd * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return Array.from({ length: count }, () =>
    standingFeet({
      toeOut: both(toeOut),
      height: within(1.55, 1.9),
      length: 0.122 * (1 + normal(0.06)),
      distance: within(2, 4),
      cameraHeight: within(0.7, 1.3),
      fieldOfView: within(55, 78),
      tilt: normal(5),
      turn: normal(4),
      aside: within(-0.1, 0.1),
      betweenAnkles: within(0.2, 0.36),
      off: () => normal(0.005),
    }),
  )
}

describe('the uncertainty of toe-out', () => {
  it.each([0, 7, 15, 22, 30])('holds about 95 % of what set-ups of 2–4 m show of %i°', (toeOut) => {
    const found = setUps(toeOut, 3000).flatMap((scene) => {
      const reading = measure.read(scene)
      // Not the whole person is in the picture.
      if (isMissing(reading)) return []
      const uncertainty = stillUncertainty(measure, scene, reading, 'refined')
      if (isMissing(uncertainty)) throw new Error(uncertainty.missing)
      return [{ error: Math.abs(reading.value - toeOut), halfWidth: uncertainty.halfWidth }]
    })
    const share = found.filter(({ error, halfWidth }) => error <= halfWidth).length / found.length
    expect(share).toBeGreaterThan(0.93)
    expect(share).toBeLessThan(0.975)
    expect(mean(found.map(({ halfWidth }) => halfWidth))).toBeLessThan(8)
  })
})

describe('a change of toe-out', () => {
  const shotWith = (toeOut: number) => {
    const { pose, placed } = standingFeet({ toeOut: both(toeOut) })
    const points = PLACED_POINT_NAMES.flatMap((name) => {
      const place = placed[name]
      return place ? [placedByUser(pose, name, place)] : []
    })
    return captureOf([pose, { ...pose, time: seconds(3) }], { placed: points })
  }
  const change = (before: PostureCapture, after: PostureCapture) => {
    const found = comparePosture(before, after).find((row) => row.measure.id === 'toe-out')
    if (!found) throw new Error('toe-out is compared')
    return found
  }

  it('counts beyond the error of both, whichever model found the body', () => {
    const other = {
      ...shotWith(20),
      model: { ...shotWith(20).model, model: 'litert-blazepose-heavy' as const },
    }
    const large = change(shotWith(5), other)
    expect(large.difference).toBeCloseTo(15, 4)
    expect(large.verdict).toMatch(/^(more|less)$/)
    expect(change(shotWith(5), shotWith(8)).verdict).toBe('no-change-beyond-error')
  })

  it('is missing where the points of one of the two are', () => {
    expect(change(shotWith(5), { ...shotWith(5), placed: [] }).difference).toMatchObject({
      missing: 'not-placed',
    })
  })
})
