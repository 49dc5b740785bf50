import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SetSummary } from '../../src/cli/accuracy/score'
import { brokenFloors, type WantedRow } from '../../src/cli/accuracy/wanted'
import { phantomError } from '../../src/core/error/budget/phantom-error'
import { readingUncertainty } from '../../src/core/error/budget/reading'
import { scatterOf, uncertaintyOf } from '../../src/core/error/budget/uncertainty'
import { viewError } from '../../src/core/error/budget/view-error'
import { isMissing, missing } from '../../src/core/math/missing'
import { degrees } from '../../src/core/math/units'
import { MOVEMENTS, movementById } from '../../src/core/movements/catalogue'
import { facingCamera } from './support/stick-figure'

describe('a budget', () => {
  it('adds squares and covers 95 %', () => {
    const budget = { method: degrees(3), view: degrees(4), level: degrees(12), scatter: degrees(0) }
    expect(uncertaintyOf(budget).halfWidth).toBeCloseTo(1.96 * 13, 9)
  })

  it('is never narrower than any of its parts', () => {
    const part = fc.double({ min: 0, max: 20, noNaN: true }).map(degrees)
    fc.assert(
      fc.property(part, part, part, part, (method, view, level, scatter) => {
        const { halfWidth } = uncertaintyOf({ method, view, level, scatter })
        expect(halfWidth).toBeGreaterThanOrEqual(Math.max(method, view, level, scatter))
      }),
    )
  })
})

describe('the scatter', () => {
  const hold = { sd: degrees(2), seconds: 2 }

  it('of repetitions is the standard error of their mean', () => {
    expect(scatterOf(degrees(3), [hold, hold, hold])).toBeCloseTo(3 / Math.sqrt(3), 9)
  })

  it('of a single repetition is that of its hold: two seconds are four independent looks', () => {
    expect(scatterOf(missing('too-few'), [hold])).toBeCloseTo(1, 9)
    expect(scatterOf(missing('too-few'), [{ ...hold, seconds: 0.2 }])).toBeCloseTo(2, 9)
  })

  it('of nothing is missing', () => {
    expect(scatterOf(missing('too-few'), [])).toEqual(missing('no-repetition'))
  })
})

describe('what a turn hides', () => {
  it('is what projection takes at 45°, the turn’s own error included', () => {
    // Without the estimate's own 4°: 0.4, 1.8, 4.1, 9.7 at 10, 20, 30, 45 degrees.
    for (const [turn, error] of [
      [10, 0.5],
      [20, 1.9],
      [30, 4.2],
      [45, 9.8],
    ] as const) {
      expect(viewError(degrees(turn))).toBeCloseTo(error, 1)
    }
  })

  it('grows with the turn to either side', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 60, noNaN: true }), (turn) => {
        expect(viewError(degrees(turn + 1))).toBeGreaterThan(viewError(degrees(turn)))
        expect(viewError(degrees(-turn))).toBeCloseTo(viewError(degrees(turn)), 9)
      }),
    )
  })
})

describe('a reading', () => {
  const abduction = movementById('shoulder-abduction')
  const at = (model: 'refined' | 'movenet-thunder' | 'blazepose-full', neutralTaken = false) =>
    readingUncertainty(degrees(90), facingCamera({ abduction: { left: 90 } }), {
      model,
      movement: abduction,
      side: 'left',
      neutralTaken,
    })

  it('is surer with the refined estimate than with a single network', () => {
    const [refined, thunder] = [at('refined'), at('movenet-thunder')]
    if (isMissing(refined) || isMissing(thunder)) throw new Error('both are known')
    expect(refined.halfWidth).toBeLessThan(thunder.halfWidth)
    expect(refined.halfWidth).toBeGreaterThan(1.96 * 1.5)
  })

  it('has no uncertainty where the model was not held against known angles', () => {
    expect(at('blazepose-full')).toEqual(missing('no-measurement-error'))
  })

  it('of the trunk against the vertical carries the camera’s unknown roll, and a known one in full', () => {
    const level = (roll?: number) => {
      const pose = facingCamera({ trunkLean: 10 })
      const known = roll === undefined ? {} : { level: { roll: degrees(roll), source: 'sensor' as const } }
      const found = readingUncertainty(
        degrees(10),
        { ...pose, ...known },
        { model: 'refined', movement: movementById('trunk-lateral-flexion'), neutralTaken: false },
      )
      if (isMissing(found)) throw new Error('it is known')
      return found.budget.level
    }
    expect(level()).toBeCloseTo(1.7, 9)
    expect(level(0)).toBe(0)
    expect(level(-4)).toBeCloseTo(4, 9)
  })

  it('of a turned head is far less sure without the neutral that takes the trunk’s turn off', () => {
    const turning = movementById('cervical-rotation')
    const half = (neutralTaken: boolean) => {
      const found = readingUncertainty(degrees(40), facingCamera({ headRotation: 40 }), {
        model: 'refined',
        movement: turning,
        side: 'left',
        neutralTaken,
      })
      if (isMissing(found)) throw new Error('it is known')
      return found.halfWidth
    }
    expect(half(false)).toBeGreaterThan(half(true) + 10)
  })
})

describe('the error on rendered people', () => {
  it('is larger beyond the profile, for a turning head', () => {
    expect(phantomError('refined', 'cervical-rotation', -70)).toBeGreaterThan(
      phantomError('refined', 'cervical-rotation', 30) ?? Number.POSITIVE_INFINITY,
    )
  })

  it('is known for the refined estimate wherever the accuracy run has images', () => {
    const known = MOVEMENTS.filter(({ id }) => phantomError('refined', id, 20) !== undefined)
    expect(known.length).toBeGreaterThanOrEqual(9)
  })
})

describe('the floor', () => {
  const row: WantedRow = { set: 'abduction', wanted: 1, reached: 1, now: 1.2, refused: 0 }
  const holds = { n: 100, within: 0.95, medianHalfWidth: 4 }

  it('lets what was reached pass, and 0.3° more', () => {
    expect(brokenFloors([row], [], holds)).toEqual([])
  })

  it('breaks for a larger error, for refusals, and for uncertainties that do not hold', () => {
    expect(brokenFloors([{ ...row, now: 1.4 }], [], holds)).toHaveLength(1)
    expect(brokenFloors([{ ...row, refused: 0.1 }], [], holds)).toHaveLength(1)
    expect(brokenFloors([row], [], { ...holds, within: 0.85 })).toHaveLength(1)
    expect(brokenFloors([row], [], { ...holds, medianHalfWidth: 9 })).toHaveLength(1)
  })

  it('breaks where a pelvis got a number without placed points', () => {
    const pelvis = (answered: number): SetSummary => ({
      set: 'pelvis_tilt',
      measure: 'pelvic-obliquity',
      n: 6,
      answered,
      refused: 6 - answered,
      parts: [],
    })
    expect(brokenFloors([row], [pelvis(0)], holds)).toEqual([])
    expect(brokenFloors([row], [pelvis(1)], holds)).toHaveLength(1)
  })
})
