import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePosture } from '../../src/core/assessment/posture-comparison'
import { evidenceFrom, NO_EVIDENCE } from '../../src/core/error/evidence/error-evidence'
import { minimalDetectableChange } from '../../src/core/error/mdc'
import { betweenRows, typicalQuestion } from '../../src/core/error/posture/posture-question'
import { postureUncertainty } from '../../src/core/error/posture/uncertainty'
import { isChange } from '../../src/core/error/verdict'
import { isMissing } from '../../src/core/math/missing'
import { pixels, seconds } from '../../src/core/math/units'
import { analyseCapture } from '../../src/core/posture/capture/analyse-capture'
import type { PostureCapture } from '../../src/core/posture/capture/posture-capture'
import { POSTURE_MEASURES } from '../../src/core/posture/measures/catalogue'
import { POSTURE_MEASURE_IDS, type PostureMeasureId } from '../../src/core/posture/measures/measure'
import { placedByUser } from '../../src/core/posture/points/placed-points'
import { describeOrigin, describeSource } from '../../src/features/records/error-words'
import { describeVerdict } from '../../src/features/records/verdict-words'
import { ofCaptures } from '../fixtures/evidence'
import { aSession } from '../fixtures/trials'
import { captureOf, standingInFront, standingSideways } from './support/standing'
import type { Point } from './support/stick-figure'

const at = ([x, y]: Point) => ({ x: pixels(x), y: pixels(y) })

const leaning = (lean: number, more?: Partial<PostureCapture>, roll?: number) => {
  const pose = standingInFront({ lean, ...(roll !== undefined && { roll }) })
  return captureOf([pose, { ...pose, time: seconds(3) }], more)
}
const sideways = (more?: Partial<PostureCapture>) =>
  captureOf([standingSideways(), standingSideways(0, 3)], { view: 'right', ...more })

/** One session in which the same lean was taken again and again, `apart` degrees off every other time. */
const oneSitting = (count: number, apart: number) => ({
  session: aSession(day(1), 'maria'),
  captures: Array.from({ length: count + 1 }, (_, index) =>
    leaning((index % 2) * apart, {
      id: `view ${index}`,
      recordedAt: new Date(Date.parse(day(1)) + index * 4 * 60_000).toISOString(),
    }),
  ),
})

const changeOf = (
  before: PostureCapture,
  after: PostureCapture,
  id: PostureMeasureId = 'trunk-lean-lateral',
) => {
  const change = comparePosture(before, after).find(({ measure }) => measure.id === id)
  if (!change) throw new Error(`no row ${id}`)
  return change
}

const ANOTHER_DAY = { sessionId: 'another', recordedAt: '2025-07-01T09:30:00.000Z' }

const day = (number: number) => new Date(Date.UTC(2025, 0, 1 + number, 9)).toISOString()

/** So many sessions of a client, each with two captures whose leans lie `apart` degrees from each other. */
const pairsOf = (
  clientId: string | undefined,
  count: number,
  apart: number,
  more: Partial<PostureCapture> = {},
) =>
  Array.from({ length: count }, (_, index) => ({
    session: aSession(day(index), clientId),
    captures: [0, 1].map((turn) =>
      leaning(turn * apart, {
        id: `view ${turn}`,
        recordedAt: new Date(Date.parse(day(index)) + turn * 4 * 60_000).toISOString(),
        ...more,
      }),
    ),
  }))

/** What a lean is held against within a sitting, or between days. */
const leanMdc = (
  sessions: readonly Parameters<typeof ofCaptures>[0][],
  between: 'sitting' | 'days' = 'sitting',
) => {
  const capture = leaning(0)
  const row = analyseCapture(capture).find(({ measure }) => measure.id === 'trunk-lean-lateral')
  if (!row) throw new Error('there is a lean')
  const evidence = evidenceFrom(sessions.map(ofCaptures), { clientId: 'maria' })
  const other = between === 'sitting' ? capture : { ...capture, ...ANOTHER_DAY }
  const mdc = minimalDetectableChange(betweenRows({ capture: other, row }, { capture, row }), evidence)
  if (isMissing(mdc)) throw new Error(mdc.missing)
  return mdc
}

describe('the minimal detectable change of a posture measure', () => {
  it('is this person’s own once there are ten repeats', () => {
    const own = leanMdc(pairsOf('maria', 10, 2))
    expect(own.basis).toBe('person')
    // SEM 2 / √2, MDC95 1.96 · √2 · SEM.
    expect(own.mdc95).toBeCloseTo(1.96 * 2, 3)
    expect(describeOrigin(own)).toBe('this person’s own 10 repeats')
    expect(leanMdc(pairsOf('maria', 9, 2)).basis).toBe('rendered-people')
  })

  it('is this device’s from thirty repeats of five people', () => {
    const everybody = ['ann', 'bob', 'cat', 'dan', 'eve'].flatMap((id) => pairsOf(id, 6, 1))
    expect(leanMdc(everybody)).toMatchObject({ basis: 'device', repeats: 30, people: 5 })
    expect(leanMdc(everybody.slice(1)).basis).toBe('rendered-people')
    expect(leanMdc(['ann', 'bob', 'cat', 'dan'].flatMap((id) => pairsOf(id, 10, 1))).basis).toBe(
      'rendered-people',
    )
  })

  it.each<[string, Partial<PostureCapture>]>([
    ['another view', { view: 'back' }],
    ['another model', { model: { ...leaning(0).model, model: 'litert-blazepose-heavy' } }],
    ['a recording that is played again', { source: { kind: 'sample', label: 'sample' } }],
  ])('is never out of repeats of %s', (_, more) => {
    expect(leanMdc(pairsOf('maria', 12, 2, more)).basis).toBe('rendered-people')
  })

  it('does not take what lies before and after a treatment for repeats', () => {
    const apart = pairsOf('maria', 12, 2).map(({ session, captures }) => ({
      session,
      captures: captures.map((capture, index) => ({
        ...capture,
        recordedAt: new Date(Date.parse(capture.recordedAt) + index * 40 * 60_000).toISOString(),
      })),
    }))
    expect(leanMdc(apart).basis).toBe('rendered-people')
  })

  it('is the published one for the craniovertebral angle', () => {
    const typical = typicalQuestion('craniovertebral-angle', 'right', 'sitting')
    expect(minimalDetectableChange(typical, NO_EVIDENCE)).toMatchObject({ mdc95: 5.52, basis: 'literature' })
  })

  it('says of every other measure that it is worked out, or that nothing is known', () => {
    for (const id of POSTURE_MEASURE_IDS.filter((each) => each !== 'craniovertebral-angle')) {
      const mdc = minimalDetectableChange(typicalQuestion(id, 'front', 'sitting'), NO_EVIDENCE)
      if (isMissing(mdc)) expect(mdc.missing).toBe('no-measurement-error')
      else {
        expect(mdc.basis).toBe('rendered-people')
        expect(describeSource(mdc)).toContain('not measured on people')
        expect(mdc.mdc95).toBeGreaterThan(0)
      }
    }
    const pelvis = typicalQuestion('pelvic-obliquity', 'front', 'days')
    expect(minimalDetectableChange(pelvis, NO_EVIDENCE)).toEqual({ missing: 'no-measurement-error' })
  })

  it('is smaller where the roll of the camera is known', () => {
    const known = changeOf(leaning(0, {}, 0), leaning(0, {}, 0)).error
    const unknown = changeOf(leaning(0), leaning(0)).error
    if (isMissing(known) || isMissing(unknown)) throw new Error('both are known')
    expect(known.mdc95).toBeLessThan(unknown.mdc95)
  })

  it('is never out of one good day between days, and never finer than the ± beside the values', () => {
    const capture = leaning(0)
    const row = analyseCapture(capture).find(({ measure }) => measure.id === 'trunk-lean-lateral')
    const shown = row && postureUncertainty(capture, row)
    if (!shown || isMissing(shown)) throw new Error('it is known')
    for (const sessions of [[], pairsOf('maria', 12, 0.1), [oneSitting(12, 0.1)]]) {
      expect(leanMdc(sessions, 'days').mdc95).toBeGreaterThanOrEqual(Math.SQRT2 * shown.halfWidth - 1e-9)
    }
    expect(leanMdc([oneSitting(12, 0.1)])).toMatchObject({ basis: 'person', days: 1 })
    expect(leanMdc(pairsOf('maria', 12, 9), 'days')).toMatchObject({ basis: 'person', days: 12 })
    // An unsteady sitting is no reason to tell finer between days.
    expect(leanMdc([oneSitting(12, 9)], 'days').mdc95).toBeCloseTo(leanMdc([oneSitting(12, 9)]).mdc95, 9)
  })

  it('is for every measure no smaller between days than within a sitting', () => {
    for (const measure of POSTURE_MEASURES) {
      for (const view of measure.views) {
        const of = (span: 'sitting' | 'day' | 'days') => {
          const mdc = minimalDetectableChange(typicalQuestion(measure.id, view, span), NO_EVIDENCE)
          return isMissing(mdc) ? Number.POSITIVE_INFINITY : mdc.mdc95
        }
        expect(of('day')).toBeGreaterThanOrEqual(of('sitting'))
        expect(of('days')).toBeGreaterThanOrEqual(of('day'))
      }
    }
  })
})

describe('a change of posture', () => {
  const OPPOSITE: Readonly<Record<string, string>> = { more: 'less', less: 'more' }
  const angle = fc.double({ min: -10, max: 10, noNaN: true })

  it('is after minus before, and the same with the other sign the other way round', () => {
    fc.assert(
      fc.property(angle, angle, (a, b) => {
        const there = changeOf(leaning(a), leaning(b))
        const back = changeOf(leaning(b), leaning(a))
        if (isMissing(there.difference) || isMissing(back.difference)) throw new Error('both are taken')
        expect(there.difference).toBeCloseTo(b - a, 3)
        expect(back.difference).toBeCloseTo(-there.difference, 9)
        expect(back.verdict).toEqual(OPPOSITE[String(there.verdict)] ?? there.verdict)
        if (isMissing(there.error) || isMissing(back.error)) throw new Error('both are known')
        expect(back.error.mdc95).toBeCloseTo(there.error.mdc95, 9)
      }),
      { numRuns: 30 },
    )
  })

  it('is called one only beyond the minimal detectable change', () => {
    fc.assert(
      fc.property(angle, angle, (a, b) => {
        const { difference, error, verdict } = changeOf(leaning(a), leaning(b))
        if (isMissing(difference) || isMissing(error)) throw new Error('both are known')
        const direction = difference > 0 ? 'more' : 'less'
        expect(verdict).toBe(Math.abs(difference) > error.mdc95 ? direction : 'no-change-beyond-error')
      }),
      { numRuns: 60 },
    )
    expect(changeOf(leaning(-9), leaning(9)).verdict).toBe('more')
    expect(describeVerdict('no-change-beyond-error', 'posture')).toBe(
      'no change that can be told from measurement error',
    )
  })

  it('is none of a view with itself', () => {
    for (const { difference, verdict } of comparePosture(sideways(), sideways())) {
      if (isMissing(difference)) expect(verdict).toEqual(difference)
      else expect(['no-change-beyond-error', 'error-unknown']).toContain(verdict)
    }
  })

  it('gets no verdict across models or versions of the measurement, and the difference is still shown', () => {
    const model = { ...leaning(0).model, model: 'litert-blazepose-heavy' as const }
    const change = changeOf(leaning(0), leaning(9, { model }))
    expect(change.verdict).toEqual({ missing: 'different-methods' })
    expect(change.methodDifferences).toEqual(['model'])
    expect(change.difference).toBeCloseTo(9, 3)
    expect(changeOf(leaning(0), leaning(9, { measurementVersion: 2 })).verdict).toEqual({
      missing: 'different-methods',
    })
  })

  it('gets none between placed points and a model’s stand-ins, but does between points placed twice', () => {
    const knee = [placedByUser(standingSideways(), 'right_trochanter', at([480, 548]))]
    const once = changeOf(sideways(), sideways({ placed: knee }), 'knee-angle')
    expect(once.verdict).toEqual({ missing: 'different-methods' })
    expect(once.methodDifferences).toEqual(['placed-points'])
    expect(changeOf(sideways({ placed: knee }), sideways({ placed: knee }), 'knee-angle').verdict).toBe(
      'no-change-beyond-error',
    )
  })

  it('holds craniovertebral angles against each other whatever model followed the person', () => {
    const placed = (tragus: Point) => [
      placedByUser(standingSideways(), 'c7', at([460, 268])),
      placedByUser(standingSideways(), 'right_tragus', at(tragus)),
    ]
    const model = { ...leaning(0).model, model: 'litert-blazepose-heavy' as const }
    const change = changeOf(
      sideways({ placed: placed([518, 202]) }),
      sideways({ placed: placed([540, 210]), model }),
      'craniovertebral-angle',
    )
    expect(isChange(change.verdict)).toBe(true)
    expect(change.error).toMatchObject({ basis: 'literature' })
  })

  it('is missing where a value is, with its reason', () => {
    const placed = [
      placedByUser(standingSideways(), 'c7', at([460, 268])),
      placedByUser(standingSideways(), 'right_tragus', at([518, 202])),
    ]
    const change = changeOf(sideways(), sideways({ placed }), 'craniovertebral-angle')
    expect(change.verdict).toMatchObject({ missing: 'not-placed' })
    expect(change.difference).toMatchObject({ missing: 'not-placed' })
    const left = changeOf(sideways(), sideways({ placed }), 'ear-shoulder-inclination')
    expect(left.verdict).toEqual({ missing: 'not-measured' })
  })

  it('is nothing at all between different views', () => {
    expect(comparePosture(leaning(0), sideways())).toEqual([])
  })
})
