import { describe, expect, test } from 'vitest'
import { NO_EVIDENCE } from '../../../src/core/error/evidence/error-evidence'
import { liesBeyondError, postureValueError } from '../../../src/core/error/posture/value-error'
import { isMissing, missing } from '../../../src/core/math/missing'
import { pixels } from '../../../src/core/math/units'
import { analyseCapture, stillScene } from '../../../src/core/posture/capture/analyse-capture'
import { POSTURE_MEASURE_IDS } from '../../../src/core/posture/measures/measure'
import { POSTURE_VIEWS } from '../../../src/core/posture/measures/scene'
import { partsOf, pointsOfView } from '../../../src/core/posture/points/view-points'
import { NO_HISTORY, redone, remembered, undone } from '../../../src/features/edits/edit-history'
import { cropToPerson } from '../../../src/features/posture-sheet/crop'
import { findingsOf, type SheetRow } from '../../../src/features/posture-sheet/findings'
import { guideFor } from '../../../src/features/posture-sheet/placement-guides'
import {
  centimetresText,
  directionText,
  placedPointText,
  valueText,
} from '../../../src/features/posture-sheet/posture-words'
import { arrowStep, snapped } from '../../../src/features/posture-sheet/snapping'
import { aCapture } from '../../fixtures/captures'
import { aSession } from '../../fixtures/trials'

const at = (x: number, y: number) => ({ x: pixels(x), y: pixels(y) })
const session = aSession('2025-11-24')

describe('a history of edits', () => {
  test('goes back and forth, and forgets what was undone when something else is done', () => {
    const first = remembered<string>(NO_HISTORY, 'a')
    const second = remembered(first, 'b')
    const back = undone(second, 'c')
    expect(back?.now).toBe('b')
    const further = back && undone(back.history, back.now)
    expect(further?.now).toBe('a')
    expect(further && undone(further.history, further.now)).toBeUndefined()
    expect(further && redone(further.history, further.now)?.now).toBe('b')
    expect(further && redone(remembered(further.history, further.now), 'd')).toBeUndefined()
  })
})

describe('moving a point', () => {
  test('snaps to the nearest target within reach, else not at all', () => {
    const targets = [at(100, 100), at(104, 100)]
    expect(snapped(at(103, 101), targets, 5)).toEqual(at(104, 100))
    expect(snapped(at(110, 100), targets, 5)).toEqual(at(110, 100))
    expect(snapped(at(110, 100), [], 5)).toEqual(at(110, 100))
  })

  test('by arrow keys goes by one pixel, with Shift by ten', () => {
    expect(arrowStep({ key: 'ArrowUp', shiftKey: false })).toEqual({ x: 0, y: -1 })
    expect(arrowStep({ key: 'ArrowRight', shiftKey: true })).toEqual({ x: 10, y: 0 })
    expect(arrowStep({ key: 'Enter', shiftKey: false })).toBeUndefined()
  })
})

describe('the part of the picture that is shown', () => {
  test.each(POSTURE_VIEWS)('holds the whole person and stays in the picture, %s', (view) => {
    const scene = stillScene(aCapture({ session, view }))
    if (isMissing(scene)) throw new Error(scene.missing)
    const { x, y, width, height } = cropToPerson(scene.pose)
    expect(x).toBeGreaterThanOrEqual(0)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(scene.pose.width)
    expect(y + height).toBeLessThanOrEqual(scene.pose.height)
    for (const landmark of Object.values(scene.pose.imageLandmarks)) {
      expect(landmark.x).toBeGreaterThan(x)
      expect(landmark.x).toBeLessThan(x + width)
      expect(landmark.y).toBeGreaterThan(y)
      expect(landmark.y).toBeLessThan(y + height)
    }
  })

  test('is all of it where nobody is seen', () => {
    const scene = stillScene(aCapture({ session }))
    if (isMissing(scene)) throw new Error(scene.missing)
    expect(cropToPerson({ ...scene.pose, imageLandmarks: {} })).toEqual({
      x: 0,
      y: 0,
      width: 720,
      height: 1280,
    })
  })
})

describe('what is pointed out', () => {
  const rowsOf = (tilt: number): readonly SheetRow[] => {
    const capture = aCapture({ session, moved: { left_shoulder: [0, -tilt] } })
    return analyseCapture(capture).map((row) => ({
      ...row,
      error: postureValueError(capture, row, NO_EVIDENCE),
    }))
  }
  const shoulders = (rows: readonly SheetRow[]) => {
    const row = rows.find(({ measure }) => measure.id === 'shoulder-line')
    if (!row) throw new Error('no shoulder line')
    return row
  }

  test('lies beyond the minimal detectable change and beyond the value’s own uncertainty', () => {
    // 8 px over 172 px: 2.7°; 60 px: 19°.
    const [small, large] = [shoulders(rowsOf(8)), shoulders(rowsOf(60))]
    const { uncertainty, mdc } = large.error
    if (isMissing(uncertainty) || isMissing(mdc)) throw new Error('the shoulder line has an error')
    expect(Math.max(uncertainty.halfWidth, mdc.mdc95)).toBeGreaterThan(2.7)
    expect(Math.max(uncertainty.halfWidth, mdc.mdc95)).toBeLessThan(19)
    expect(liesBeyondError(small, small.error)).toBe(false)
    expect(liesBeyondError(large, large.error)).toBe(true)
    expect(findingsOf(rowsOf(60)).map(({ measure }) => measure.id)).toContain('shoulder-line')
  })

  test('is nothing where no error is known, and nothing that has no even stance', () => {
    const row = shoulders(rowsOf(60))
    const unknown = missing('no-measurement-error')
    expect(liesBeyondError(row, { ...row.error, mdc: unknown })).toBeUndefined()
    expect(liesBeyondError(row, { ...row.error, uncertainty: unknown })).toBeUndefined()
    expect(
      liesBeyondError({ ...row, measure: { ...row.measure, zeroIsEven: false } }, row.error),
    ).toBeUndefined()
    expect(liesBeyondError({ ...row, reading: missing('nobody') }, row.error)).toBeUndefined()
  })
})

describe('the words of a value', () => {
  test('say the direction of a positive and of a negative value, and nothing of one that reads zero', () => {
    for (const id of POSTURE_MEASURE_IDS) {
      expect(directionText({ id }, 0.04)).toBe('')
      const both = [directionText({ id }, 2), directionText({ id }, -2)]
      // An angle against the horizontal has no two directions: its number says it all.
      if (both[0] !== '') expect(both[0]).not.toBe(both[1])
    }
    expect(directionText({ id: 'shoulder-line' }, 2)).toBe('left higher')
    expect(directionText({ id: 'plumb-ear' }, -2)).toBe('behind')
  })

  test('have a unit, a true minus and no negative zero', () => {
    expect(valueText(-2.34, '°')).toBe('−2.3°')
    expect(valueText(-0.01, '% of height')).toBe('0.0\u00a0%')
    expect(centimetresText(1.5, '% of height', 180)).toBe('2.7\u00a0cm')
    expect(centimetresText(1.5, '% of height', undefined)).toBeUndefined()
    expect(centimetresText(1.5, '% of trunk length', 180)).toBeUndefined()
  })
})

describe('the placement guide', () => {
  test.each(POSTURE_VIEWS)('says how to find every point of the %s view', (view) => {
    for (const name of pointsOfView(view)) {
      expect(guideFor(partsOf(name).point, view)?.how, name).toMatch(/\.$/)
      expect(placedPointText(name, view)).toMatch(/^[A-Z]/)
    }
  })
})
