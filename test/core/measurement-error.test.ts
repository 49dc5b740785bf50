import { describe, expect, test } from 'vitest'
import { compareSessions, compareSides } from '../../src/core/assessment/comparison'
import { describeError } from '../../src/core/assessment/comparison-words'
import type { MeasuredSession } from '../../src/core/assessment/session'
import { evidenceFrom } from '../../src/core/error/error-evidence'
import { repeatRuns } from '../../src/core/error/repeats'
import { isMissing } from '../../src/core/math/missing'
import { aSession, aSummary } from '../fixtures/trials'

type Options = Omit<Parameters<typeof aSummary>[0], 'session'>

const measured = (
  day: string,
  clientId: string | undefined,
  ...trials: readonly Options[]
): MeasuredSession => {
  const session = aSession(day, clientId)
  return { session, trials: trials.map((options) => aSummary({ session, side: 'right', ...options })) }
}

const around = (mean: number) => [mean - 1, mean, mean + 1]

/** Two trials that lie `apart` degrees from each other: a within-session SD of apart / √2. */
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

/** The error that a change of Maria's right shoulder is held against. */
function errorFor(sessions: readonly MeasuredSession[], options: Options = {}) {
  const before = measured(day(100), 'maria', { values: around(120), ...options })
  const after = measured(day(110), 'maria', { values: around(125), ...options })
  const [row] = compareSessions(before, after, evidenceFrom(sessions, { clientId: 'maria' }))
  if (!row || isMissing(row.error)) throw new Error('no error')
  return { ...row.error, verdict: row.verdict }
}

describe('the source of the measurement error', () => {
  test('is the person’s own repeats once there are ten', () => {
    const own = errorFor(pairsOf('maria', 10, 2))
    expect(own.basis).toBe('person')
    // SEM 2 / √2, MDC95 1.96 · √2 · SEM.
    expect(own.mdc95).toBeCloseTo(1.96 * 2, 10)
    expect(own.verdict).toBe('more')
    expect(describeError(own)).toBe('MDC95 3.9°, from this person’s own 10 repeats')
    expect(own.source).toContain('at least 10')
    expect(errorFor(pairsOf('maria', 9, 2))).toMatchObject({ basis: 'literature', mdc95: 8 })
  })

  test('is the device’s after that, from thirty repeats of five people', () => {
    const everybody = ['ann', 'bob', 'cat', 'dan', 'eve'].flatMap((id) => pairsOf(id, 6, 3))
    const device = errorFor(everybody)
    expect(device.basis).toBe('device')
    expect(device.mdc95).toBeCloseTo(1.96 * 3, 10)
    expect(describeError(device)).toBe('MDC95 5.9°, from this device’s 30 repeats')
    expect(errorFor(everybody.slice(1))).toMatchObject({ basis: 'literature' })
    expect(errorFor([...everybody, ...pairsOf('maria', 10, 2)])).toMatchObject({ basis: 'person' })
  })

  test('is not the device’s while one steady person has most repeats, nor from nobody’s sessions', () => {
    const four = ['ann', 'bob', 'cat', 'dan'].flatMap((id) => pairsOf(id, 10, 3))
    expect(errorFor(four)).toMatchObject({ basis: 'literature' })
    expect(errorFor(pairsOf(undefined, 40, 3))).toMatchObject({ basis: 'literature' })
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
    expect(errorFor(before)).toMatchObject({ basis: 'literature' })
  })

  test('gives the elbow a verdict, for which no publication is named', () => {
    const elbow = { movement: 'elbow-flexion' } as const
    expect(errorFor(pairsOf('maria', 10, 2, elbow), elbow)).toMatchObject({
      basis: 'person',
      verdict: 'more',
    })
  })

  test('pools both sides for left against right', () => {
    const sessions = [...pairsOf('maria', 5, 2), ...pairsOf('maria', 5, 4, { side: 'left' })]
    const today = measured(day(90), 'maria', { values: around(120) }, { side: 'left', values: around(140) })
    const [row] = compareSides(today, evidenceFrom(sessions, { clientId: 'maria' }))
    expect(row?.error).toMatchObject({ basis: 'person' })
    if (!row || isMissing(row.error)) throw new Error('no error')
    expect(row.error.mdc95).toBeCloseTo(1.96 * Math.sqrt((2 ** 2 + 4 ** 2) / 2), 10)
  })
})

describe('repeats', () => {
  const runsOf = (...trials: readonly Options[]) =>
    repeatRuns(measured('2025-03-03', 'maria', ...trials)).map((run) => run.trials.length)

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
    expect(repeatRuns({ session, trials: played })).toEqual([])
  })
})
