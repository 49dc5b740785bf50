import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePosture, describePostureChange } from '../../src/core/error/posture/change'
import { postureEvidenceFrom, postureMdc } from '../../src/core/error/posture/mdc'
import { isMissing } from '../../src/core/math/missing'
import { pixels, seconds } from '../../src/core/math/units'
import { analyseCapture } from '../../src/core/posture/capture/analyse-capture'
import type { PostureCapture } from '../../src/core/posture/capture/posture-capture'
import { POSTURE_MEASURE_IDS, type PostureMeasureId } from '../../src/core/posture/measures/measure'
import { placedByUser } from '../../src/core/posture/points/placed-points'
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

const changeOf = (
  before: PostureCapture,
  after: PostureCapture,
  id: PostureMeasureId = 'trunk-lean-lateral',
) => {
  const change = comparePosture(before, after).find(({ measure }) => measure.id === id)
  if (!change) throw new Error(`no row ${id}`)
  return change
}

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
        recordedAt: new Date(Date.parse(day(index)) + turn * 4 * 60_000).toISOString(),
        ...more,
      }),
    ),
  }))

const leanMdc = (sessions: Parameters<typeof postureEvidenceFrom>[0]) => {
  const capture = leaning(0)
  const row = analyseCapture(capture).find(({ measure }) => measure.id === 'trunk-lean-lateral')
  if (!row) throw new Error('there is a lean')
  const evidence = postureEvidenceFrom(sessions, { clientId: 'maria' })
  const mdc = postureMdc('trunk-lean-lateral', evidence, { capture, row })
  if (isMissing(mdc)) throw new Error(mdc.missing)
  return mdc
}

describe('the minimal detectable change of a posture measure', () => {
  it('is this person’s own once there are ten repeats', () => {
    const own = leanMdc(pairsOf('maria', 10, 2))
    expect(own.basis).toBe('person')
    // SEM 2 / √2, MDC95 1.96 · √2 · SEM.
    expect(own.value).toBeCloseTo(1.96 * 2, 3)
    expect(own.origin).toBe('this person’s own 10 repeats')
    expect(leanMdc(pairsOf('maria', 9, 2)).basis).toBe('phantom')
  })

  it('is this device’s from thirty repeats of five people', () => {
    const everybody = ['ann', 'bob', 'cat', 'dan', 'eve'].flatMap((id) => pairsOf(id, 6, 1))
    expect(leanMdc(everybody)).toMatchObject({ basis: 'device', origin: 'this device’s 30 repeats' })
    expect(leanMdc(everybody.slice(1)).basis).toBe('phantom')
    expect(leanMdc(['ann', 'bob', 'cat', 'dan'].flatMap((id) => pairsOf(id, 10, 1))).basis).toBe('phantom')
  })

  it.each<[string, Partial<PostureCapture>]>([
    ['another view', { view: 'back' }],
    ['another model', { model: { ...leaning(0).model, model: 'litert-blazepose-heavy' } }],
    ['a recording that is played again', { source: { kind: 'sample', label: 'sample' } }],
  ])('is never out of repeats of %s', (_, more) => {
    expect(leanMdc(pairsOf('maria', 12, 2, more)).basis).toBe('phantom')
  })

  it('does not take what lies before and after a treatment for repeats', () => {
    const apart = pairsOf('maria', 12, 2).map(({ session, captures }) => ({
      session,
      captures: captures.map((capture, index) => ({
        ...capture,
        recordedAt: new Date(Date.parse(capture.recordedAt) + index * 40 * 60_000).toISOString(),
      })),
    }))
    expect(leanMdc(apart).basis).toBe('phantom')
  })

  it('is the published one for the craniovertebral angle', () => {
    expect(postureMdc('craniovertebral-angle')).toMatchObject({ value: 5.52, basis: 'literature' })
  })

  it('says of every other measure that it is worked out, or that nothing is known', () => {
    for (const id of POSTURE_MEASURE_IDS.filter((each) => each !== 'craniovertebral-angle')) {
      const mdc = postureMdc(id)
      if (isMissing(mdc)) expect(mdc.missing).toBe('no-measurement-error')
      else {
        expect(mdc.basis).toBe('phantom')
        expect(mdc.source).toContain('not measured on people')
        expect(mdc.value).toBeGreaterThan(0)
      }
    }
    expect(postureMdc('pelvic-obliquity')).toEqual({ missing: 'no-measurement-error' })
  })

  it('is smaller where the roll of the camera is known', () => {
    const known = changeOf(leaning(0, {}, 0), leaning(0, {}, 0)).mdc
    const unknown = changeOf(leaning(0), leaning(0)).mdc
    if (isMissing(known) || isMissing(unknown)) throw new Error('both are known')
    expect(known.value).toBeLessThan(unknown.value)
  })
})

describe('a change of posture', () => {
  const angle = fc.double({ min: -10, max: 10, noNaN: true })

  it('is after minus before, and the same with the other sign the other way round', () => {
    fc.assert(
      fc.property(angle, angle, (a, b) => {
        const there = changeOf(leaning(a), leaning(b))
        const back = changeOf(leaning(b), leaning(a))
        if (isMissing(there.difference) || isMissing(back.difference)) throw new Error('both are taken')
        expect(there.difference).toBeCloseTo(b - a, 3)
        expect(back.difference).toBeCloseTo(-there.difference, 9)
        expect(back.verdict).toEqual(there.verdict)
        if (isMissing(there.mdc) || isMissing(back.mdc)) throw new Error('both are known')
        expect(back.mdc.value).toBeCloseTo(there.mdc.value, 9)
      }),
    )
  })

  it('is called one only beyond the minimal detectable change', () => {
    fc.assert(
      fc.property(angle, angle, (a, b) => {
        const { difference, mdc, verdict } = changeOf(leaning(a), leaning(b))
        if (isMissing(difference) || isMissing(mdc)) throw new Error('both are known')
        const beyond = Math.abs(difference) > mdc.value
        expect(verdict).toBe(beyond ? 'change-beyond-error' : 'no-change-beyond-error')
      }),
    )
    expect(changeOf(leaning(-9), leaning(9)).verdict).toBe('change-beyond-error')
    expect(describePostureChange('no-change-beyond-error')).toBe(
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
    expect(change.verdict).toBe('change-beyond-error')
    expect(change.mdc).toMatchObject({ basis: 'literature' })
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
