import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareSessions, compareSides } from '../../src/core/assessment/comparison'
import type { MeasuredEncounter } from '../../src/core/assessment/contents'
import { trialUncertainty } from '../../src/core/error/budget/reading'
import { evidenceFrom, NO_EVIDENCE } from '../../src/core/error/evidence/error-evidence'
import { runsIn } from '../../src/core/error/evidence/runs'
import { type MeasurementError, minimalDetectableChange } from '../../src/core/error/mdc'
import type { Span } from '../../src/core/error/span'
import { betweenTrials } from '../../src/core/error/trial-question'
import { isMissing, type Missing } from '../../src/core/math/missing'
import { MOVEMENTS, movementById } from '../../src/core/movements/catalogue'
import type { MovementId } from '../../src/core/movements/movement'
import { describeError, describeSource } from '../../src/features/records/error-words'
import { ofTrials } from '../fixtures/evidence'
import { aSession, aSummary } from '../fixtures/trials'

type Options = Omit<Parameters<typeof aSummary>[0], 'session'>

const measured = (
  day: string,
  clientId: string | undefined,
  ...trials: readonly Options[]
): MeasuredEncounter => {
  const session = aSession(day, clientId)
  return { session, trials: trials.map((options) => aSummary({ session, side: 'right', ...options })) }
}

const around = (mean: number) => [mean - 1, mean, mean + 1]
/** A session with two trials whose means lie `apart` degrees from each other. */
const pair = (day: string, clientId: string | undefined, apart: number, options: Options = {}) =>
  measured(
    day,
    clientId,
    { values: around(120), minutesIn: 1, ...options },
    { values: around(120 + apart), minutesIn: 4, ...options },
  )

const day = (number: number) => new Date(Date.UTC(2025, 0, 1 + number, 9)).toISOString()

const pairsOf = (clientId: string | undefined, count: number, apart: number, options: Options = {}) =>
  Array.from({ length: count }, (_, index) => pair(day(index), clientId, apart, options))
/** So many repeats of one session, one after the other. */
const oneDay = (count: number, apart: number, options: Options = {}) =>
  measured(
    day(1),
    'maria',
    ...Array.from({ length: count + 1 }, (_, index) => ({
      values: around(120 + (index % 2) * apart),
      minutesIn: 1 + 3 * index,
      ...options,
    })),
  )

const known = (error: MeasurementError | Missing) => {
  if (isMissing(error)) throw new Error(error.missing)
  return error
}
const forMaria = (sessions: readonly MeasuredEncounter[]) =>
  evidenceFrom(sessions.map(ofTrials), { clientId: 'maria' })

/** The error that a change of Maria's right shoulder is held against. */
function errorFor(sessions: readonly MeasuredEncounter[], span: Span, options: Options = {}) {
  const movement = movementById(options.movement ?? 'shoulder-abduction')
  const of = (on: string, session = aSession(on, 'maria'), minutesIn = 1) =>
    aSummary({ session, side: 'right', values: around(120), minutesIn, ...options })
  const first = of(day(100))
  const sitting = { id: first.sessionId, startedAt: day(100) }
  const second = {
    sitting: () => of(day(100), sitting, 9),
    day: () => of(new Date(Date.parse(day(100)) + 5 * 60 * 60_000).toISOString()),
    days: () => of(day(110)),
  }[span]()
  return minimalDetectableChange(betweenTrials(movement, first, second), forMaria(sessions))
}

describe('within one sitting the measurement error', () => {
  test('is the person’s own repeats once there are ten', () => {
    const own = known(errorFor(pairsOf('maria', 10, 2), 'sitting'))
    expect(own.basis).toBe('person')
    // SEM 2 / √2, MDC95 1.96 · √2 · SEM.
    expect(own.mdc95).toBeCloseTo(1.96 * 2, 10)
    expect(describeError(own)).toBe('MDC95 3.9°, from this person’s own 10 repeats')
    expect(describeSource(own)).toContain('at least 10')
    expect(errorFor(pairsOf('maria', 9, 2), 'sitting')).toMatchObject({ basis: 'literature', mdc95: 8 })
  })

  test('is the device’s after that, from thirty repeats of five people', () => {
    const everybody = ['ann', 'bob', 'cat', 'dan', 'eve'].flatMap((id) => pairsOf(id, 6, 3))
    const device = known(errorFor(everybody, 'sitting'))
    expect(device).toMatchObject({ basis: 'device', mdc95: expect.closeTo(1.96 * 3, 10) })
    expect(describeError(device)).toBe('MDC95 5.9°, from this device’s 30 repeats')
    expect(errorFor(everybody.slice(1), 'sitting')).toMatchObject({ basis: 'literature' })
    expect(errorFor([...everybody, ...pairsOf('maria', 10, 2)], 'sitting')).toMatchObject({ basis: 'person' })
  })

  test('is not the device’s while one steady person has most repeats, nor from nobody’s sessions', () => {
    const four = ['ann', 'bob', 'cat', 'dan'].flatMap((id) => pairsOf(id, 10, 3))
    expect(errorFor(four, 'sitting')).toMatchObject({ basis: 'literature' })
    expect(errorFor(pairsOf(undefined, 40, 3), 'sitting')).toMatchObject({ basis: 'literature' })
  })

  test.each<[string, Options]>([
    ['the other side', { side: 'left' }],
    ['another movement', { movement: 'shoulder-flexion' }],
    ['another model', { model: 'blazepose-full' }],
    ['another version of the measurement', { measurementVersion: 2 }],
    ['single repetitions', { values: [120] }],
  ])('is never a person’s repeats of %s', (_, options) => {
    const before = pairsOf('maria', 12, 2).map(({ session, trials }) => ({
      session,
      trials: trials.map((trial) => ({
        ...aSummary({ session, side: 'right', ...options }),
        recordedAt: trial.recordedAt,
      })),
    }))
    expect(errorFor(before, 'sitting')).toMatchObject({ basis: 'literature' })
  })

  test('gives the elbow one, for which no publication is named', () => {
    const elbow = { movement: 'elbow-flexion' } as const
    expect(errorFor(pairsOf('maria', 10, 2, elbow), 'sitting', elbow)).toMatchObject({ basis: 'person' })
  })
})

describe('between days the measurement error', () => {
  test('is never out of one good day: 3.5° are no change of a turning head that is shown with ± 8.7', () => {
    const turning = { movement: 'cervical-rotation' } as const
    const steady = oneDay(12, 0.4, turning)
    const at = (on: number, mean: number) => measured(day(on), 'maria', { values: around(mean), ...turning })
    const [row] = compareSessions(at(30, 60), at(40, 63.5), forMaria([steady]))
    expect(row?.verdict).toBe('no-change-beyond-error')
    expect(known(row?.error ?? { missing: 'not-measured' }).mdc95).toBeGreaterThanOrEqual(15)
  })

  test('counts the person’s own repeats from three days on, and is never finer than the literature', () => {
    // Of a model whose own ± is not known, so that nothing else sets a floor.
    const model = { model: 'blazepose-full' } as const
    const errorOf = (apart: number) => errorFor(pairsOf('maria', 10, apart, model), 'days', model)
    expect(errorOf(2)).toMatchObject({ basis: 'literature', mdc95: 8 })
    expect(errorOf(12)).toMatchObject({
      basis: 'person',
      mdc95: expect.closeTo(1.96 * 12, 8),
      days: 10,
    })
  })

  test('gives the elbow one from repeats of several days, and never finer than the two ± together', () => {
    const elbow = { movement: 'elbow-flexion' } as const
    const own = known(errorFor(pairsOf('maria', 10, 2, elbow), 'days', elbow))
    expect(own.basis).toBe('uncertainty')
    expect(own.mdc95).toBeGreaterThan(1.96 * 2)
    expect(describeError(own)).toMatch(/^MDC95 [\d.]+°, from the ± of the two values$/)
    expect(errorFor([oneDay(12, 2, elbow)], 'days', elbow)).toEqual({ missing: 'no-measurement-error' })
  })

  test('is not known where neither publications nor a ± say what a new set-up adds', () => {
    const hip = { movement: 'hip-abduction', model: 'blazepose-full' } as const
    const own = pairsOf('maria', 10, 2, hip)
    expect(errorFor(own, 'sitting', hip)).toMatchObject({ basis: 'person' })
    expect(errorFor(own, 'days', hip)).toEqual({ missing: 'no-measurement-error' })
  })
})

describe('for any movement and any evidence', () => {
  const evidence = fc.record({
    movement: fc.constantFrom<MovementId>(...MOVEMENTS.map(({ id }) => id)),
    apart: fc.double({ min: 0, max: 40, noNaN: true }),
    repeats: fc.integer({ min: 0, max: 16 }),
    isOneDay: fc.boolean(),
    repetitions: fc.constantFrom(1, 3),
    model: fc.constantFrom('movenet-thunder' as const, 'refined' as const, 'blazepose-full' as const),
  })

  test('the error between days is no smaller than within a day, nor that than within a sitting', () => {
    fc.assert(
      fc.property(evidence, ({ movement, apart, repeats, isOneDay, repetitions, model }) => {
        const options = { movement, model, ...(repetitions === 1 && { values: [120] }) }
        const sessions = isOneDay
          ? [oneDay(repeats, apart, options)]
          : pairsOf('maria', repeats, apart, options)
        const of = (span: Span) => {
          const error = errorFor(sessions, span, options)
          return isMissing(error) ? Number.POSITIVE_INFINITY : error.mdc95
        }
        expect(of('days')).toBeGreaterThanOrEqual(of('day'))
        expect(of('day')).toBeGreaterThanOrEqual(of('sitting'))
      }),
      { numRuns: 200 },
    )
  })

  test('the error between days is no smaller than what the ± of the two values differ by make it', () => {
    fc.assert(
      fc.property(evidence, ({ movement, apart, repeats, model }) => {
        const options = { movement, model }
        const error = errorFor(pairsOf('maria', repeats, apart, options), 'days', options)
        const shown = trialUncertainty(
          aSummary({ session: aSession(day(1)), side: 'right', values: around(120), ...options }),
        )
        if (isMissing(error) || isMissing(shown)) return
        expect(error.mdc95).toBeGreaterThanOrEqual(Math.SQRT2 * shown.ofOnePerson - 1e-9)
      }),
      { numRuns: 100 },
    )
  })
})

describe('left against right', () => {
  test('pools the repeats of both sides', () => {
    const sessions = [...pairsOf('maria', 5, 8), ...pairsOf('maria', 5, 16, { side: 'left' })]
    const today = measured(day(90), 'maria', { values: around(120) }, { side: 'left', values: around(140) })
    const [row] = compareSides(today, forMaria(sessions))
    const error = known(row?.error ?? { missing: 'not-measured' })
    expect(error.basis).toBe('person')
    expect(error.mdc95).toBeCloseTo(1.96 * Math.sqrt((8 ** 2 + 16 ** 2) / 2), 8)
  })

  test('is never finer than the two ±, because a turn of the person moves the sides apart', () => {
    const sessions = [...pairsOf('maria', 6, 0.5), ...pairsOf('maria', 6, 0.5, { side: 'left' })]
    const turning = { movement: 'cervical-rotation' } as const
    const both = sessions.map(({ session, trials }) => ({
      session,
      trials: trials.map((trial) => ({ ...trial, ...turning })),
    }))
    const today = measured(
      day(90),
      'maria',
      { ...turning, values: around(60) },
      { ...turning, side: 'left', values: around(64) },
    )
    expect(compareSides(today, forMaria(both))).toMatchObject([{ verdict: 'no-change-beyond-error' }])
    expect(compareSides(today, NO_EVIDENCE)).toMatchObject([{ verdict: 'no-change-beyond-error' }])
  })
})

describe('repeats', () => {
  const runsOf = (...trials: readonly Options[]) =>
    runsIn(ofTrials(measured('2025-03-03', 'maria', ...trials))).map((run) => run.repeats.length)

  test('are trials of one movement and side that follow each other, with others between them', () => {
    expect(
      runsOf(
        { minutesIn: 1 },
        { minutesIn: 3, side: 'left' },
        { minutesIn: 5 },
        { minutesIn: 7, side: 'left' },
        { minutesIn: 9 },
      ),
    ).toEqual([3, 2])
  })

  test('are not trials before and after a treatment', () => {
    expect(runsOf({ minutesIn: 1 }, { minutesIn: 3 }, { minutesIn: 45 }, { minutesIn: 47 })).toEqual([2, 2])
    expect(runsOf({ minutesIn: 1 }, { minutesIn: 16 })).toEqual([2])
    expect(runsOf({ minutesIn: 1 }, { minutesIn: 16.1 })).toEqual([])
  })

  test('are not trials without a value, nor a recording played again', () => {
    expect(runsOf({ minutesIn: 1 }, { minutesIn: 2, values: [] })).toEqual([])
    const { session, trials } = measured('2025-03-03', 'maria', { minutesIn: 1 }, { minutesIn: 2 })
    const played = trials.map((trial) => ({ ...trial, source: { kind: 'sample', label: 'sample' } as const }))
    expect(runsIn(ofTrials({ session, trials: played }))).toEqual([])
  })
})
