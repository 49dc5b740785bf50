import { describe, expect, test } from 'vitest'
import { compareSessions, compareSides } from '../../src/core/assessment/comparison'
import type { MeasuredEncounter } from '../../src/core/assessment/contents'
import { measuredValue } from '../../src/core/assessment/measured-value'
import { latestAgainstFirst, seriesOf } from '../../src/core/assessment/series'
import type { ModelIdentity } from '../../src/core/body/pose'
import { changesByChance, type Verdict } from '../../src/core/error/verdict'
import { degrees } from '../../src/core/math/units'
import { movementById } from '../../src/core/movements/catalogue'
import { meanOf, sdOf } from '../../src/core/trial/analysis'
import type { TrialSummary } from '../../src/core/trial/trial-summary'
import { moreOnSide, thanLastTime, thanOtherSide } from '../../src/features/records/verdict-words'
import { aSession, aSummary } from '../fixtures/trials'

const abduction = movementById('shoulder-abduction')
type Options = Omit<Parameters<typeof aSummary>[0], 'session'>

const REFINED: ModelIdentity = {
  engine: 'refined',
  engineVersion: '1',
  model: 'refined',
  modelVersion: '1',
  backend: 'wasm',
}

/** A trial whose refined values lie `above` the live ones. */
function refined(trial: TrialSummary, above: number): TrialSummary {
  const repetitions = trial.analysis.repetitions.map((repetition) => ({
    ...repetition,
    degrees: degrees(repetition.degrees + above),
    refinement: { quick: repetition.degrees, frames: 4 },
  }))
  const values = repetitions.map((repetition) => repetition.degrees)
  const analysis = { ...trial.analysis, repetitions, mean: meanOf(values), sd: sdOf(values) }
  return { ...trial, refined: { model: REFINED }, analysis }
}

const session = (day: string) => aSession(day, 'maria')
const trialOf = (sitting: ReturnType<typeof session>, options: Options) =>
  aSummary({ session: sitting, ...options })

describe('where only one of two was refined', () => {
  const today = session('2025-03-03')
  const left = refined(trialOf(today, { side: 'left', values: [100, 101, 102] }), 8)
  const right = trialOf(today, { side: 'right', values: [119, 120, 121] })

  test('left and right are compared by the live values of both, and get a verdict', () => {
    const [row] = compareSides({ session: today, trials: [left, right] })
    expect(row).toMatchObject({
      isLive: true,
      difference: -19,
      verdict: 'less',
      second: { mean: 101, trial: { analysis: { mean: 101 } } },
      first: { mean: 120 },
      methodDifferences: [],
    })
  })

  test('so are two sessions, in either order, and a series', () => {
    const before: MeasuredEncounter = { session: today, trials: [left] }
    const later = session('2025-04-03')
    const after: MeasuredEncounter = {
      session: later,
      trials: [trialOf(later, { side: 'left', values: [120, 121, 122] })],
    }
    expect(compareSessions(before, after)).toMatchObject([{ isLive: true, difference: 20, verdict: 'more' }])
    expect(compareSessions(after, before)).toMatchObject([{ isLive: true, difference: -20, verdict: 'less' }])
    const series = seriesOf([before, after], abduction, 'left')
    expect(latestAgainstFirst(series)).toMatchObject({ isLive: true, difference: 20 })
  })

  test('nothing is said where other models followed the person, or the measurement is of another version', () => {
    for (const options of [{ model: 'movenet-lightning' }, { measurementVersion: 2 }] as const) {
      const other = trialOf(today, { side: 'right', values: [119, 120, 121], ...options })
      const [row] = compareSides({ session: today, trials: [left, other] })
      expect(row).toMatchObject({ isLive: false, verdict: { missing: 'different-methods' } })
    }
  })

  test('two refined ones are compared as they are', () => {
    const [row] = compareSides({ session: today, trials: [left, refined(right, 1)] })
    expect(row).toMatchObject({ isLive: false, difference: 109 - 121 })
  })
})

describe('the value that counts', () => {
  const sitting = session('2025-03-03')

  test('is an earlier one where the last trial has none', () => {
    const good = trialOf(sitting, { side: 'right', values: [120, 121, 122], minutesIn: 1 })
    const empty = trialOf(sitting, { side: 'right', values: [], minutesIn: 5 })
    expect(measuredValue([good, empty], abduction, 'right')).toMatchObject({ mean: 121 })
    expect(measuredValue([empty], abduction, 'right')).toEqual({ missing: 'no-repetition' })
  })

  test('is never that of the sample recording', () => {
    const sample = {
      ...trialOf(sitting, { side: 'right' }),
      source: { kind: 'sample', label: 'Sample' },
    } as const
    expect(measuredValue([sample], abduction, 'right')).toEqual({ missing: 'not-measured' })
    const later = session('2025-04-03')
    const own = trialOf(later, { side: 'right' })
    expect(
      compareSessions({ session: sitting, trials: [sample] }, { session: later, trials: [own] }),
    ).toMatchObject([{ difference: { missing: 'not-measured' } }])
  })

  test('carries its ± as an uncertainty, beside the SD of its repetitions', () => {
    const value = measuredValue(
      [trialOf(sitting, { side: 'right', values: [150, 150, 150] })],
      abduction,
      'right',
    )
    if ('missing' in value) throw new Error(value.missing)
    expect(value.sd).toBe(0)
    expect(value.uncertainty).toBeGreaterThan(4)
  })
})

describe('what chance makes of many rows', () => {
  const rows = (count: number): readonly Verdict[] =>
    Array.from({ length: count }, () => 'no-change-beyond-error')

  test('is said from ten rows on: one in twenty', () => {
    expect(changesByChance(rows(9))).toBeUndefined()
    expect(changesByChance([...rows(9), 'more'])).toEqual({ rows: 10, expected: 0.5 })
    expect(changesByChance(rows(40))).toEqual({ rows: 40, expected: 2 })
  })

  test('does not count rows that nothing is said of', () => {
    expect(changesByChance([...rows(9), 'error-unknown', { missing: 'not-measured' }])).toBeUndefined()
  })
})

test('a difference is told from the side, or the time, that is looked at', () => {
  expect(thanOtherSide(-17.2, 'left')).toBe('17° less than left')
  expect(thanOtherSide(17.2, 'right')).toBe('17° more than right')
  expect(thanLastTime(20)).toBe('20° more than last time')
  expect(thanLastTime(-0.3)).toBe('the same as last time')
  expect(moreOnSide(-12.34, 1)).toBe('12.3° more on the right')
})
