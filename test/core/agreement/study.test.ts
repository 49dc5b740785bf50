import { describe, expect, test } from 'vitest'
import type { MeasuredEncounter } from '../../../src/core/assessment/contents'
import { readDegrees } from '../../../src/core/error/agreement/goniometer-reading'
import { agreementStudies, MINIMUM_PAIRS } from '../../../src/core/error/agreement/study'
import { figuresCsv, pairsCsv } from '../../../src/core/error/agreement/study-csv'
import { evidenceFrom } from '../../../src/core/error/evidence/error-evidence'
import { trialEvidence } from '../../../src/core/error/evidence/trial-evidence'
import { minimalDetectableChange } from '../../../src/core/error/mdc'
import { betweenTrials } from '../../../src/core/error/trial-question'
import { toCsv } from '../../../src/core/math/csv'
import { isMissing } from '../../../src/core/math/missing'
import { movementById } from '../../../src/core/movements/catalogue'
import { ofTrials } from '../../fixtures/evidence'
import { MINI, WRIGHT } from '../../fixtures/pefr'
import { budgetOf } from '../../fixtures/shown'
import { aSession, aSummary } from '../../fixtures/trials'

type Options = Omit<Parameters<typeof aSummary>[0], 'session'>

const sitting = (
  day: number,
  clientId: string | undefined,
  ...trials: readonly Options[]
): MeasuredEncounter => {
  const session = aSession(new Date(Date.UTC(2025, 0, 1 + day, 9)).toISOString(), clientId)
  return { session, trials: trials.map((options) => aSummary({ session, side: 'right', ...options })) }
}

const around = (mean: number) => [mean - 1, mean, mean + 1]
/** People of 100°, 102°, … of which ours reads 3° and 1° more in turn. */
const people = (count: number, options: Options = {}) =>
  Array.from({ length: count }, (_, index) => {
    const goniometer = 100 + 2 * index
    return sitting(index, `client-${index % 7}`, {
      values: around(goniometer + (index % 2 === 0 ? 3 : 1)),
      goniometer,
      ...options,
    })
  })

describe('a study', () => {
  test('gives bias, limits, SEM, MDC and ICC of the pairs', () => {
    const [study] = agreementStudies(people(12))
    if (!study || isMissing(study.agreement)) throw new Error('no study')
    const { limits, sem, mdc95, icc } = study.agreement
    expect(study).toMatchObject({ people: 7, pairs: { length: 12 } })
    expect(limits.bias.value).toBeCloseTo(2, 10)
    // Half of the differences at 3, half at 1: SD √(12 / 11).
    expect(limits.sd).toBeCloseTo(Math.sqrt(12 / 11), 10)
    expect(sem).toBeCloseTo(limits.sd / Math.SQRT2, 10)
    expect(mdc95).toBeCloseTo(limits.upper.value - limits.bias.value, 10)
    expect(icc).toMatchObject({ value: expect.closeTo(0.95, 1) })
  })

  test('is of people: a reading beside the sample recording is no pair', () => {
    const sample = { kind: 'sample', label: 'Sample recording' } as const
    const shown = people(12).map(({ session, trials }) => ({
      session,
      trials: trials.map((trial) => ({ ...trial, source: sample })),
    }))
    expect(agreementStudies(shown)).toEqual([])
    expect(shown.flatMap(({ trials }) => trials.flatMap((trial) => trialEvidence(trial) ?? []))).toEqual([])
  })

  test('of the peak flow pairs has the published bias and SD', () => {
    const sessions = WRIGHT.map((value, index) =>
      sitting(index, `client-${index}`, { values: [value / 10], goniometer: (MINI[index] ?? 0) / 10 }),
    )
    const [study] = agreementStudies(sessions)
    if (!study || isMissing(study.agreement)) throw new Error('no study')
    expect(study.agreement.limits.bias.value * 10).toBeCloseTo(-2.1, 1)
    expect(study.agreement.limits.sd * 10).toBeCloseTo(38.8, 1)
  })

  test('has no figures while there are too few pairs', () => {
    const [study] = agreementStudies(people(MINIMUM_PAIRS - 1))
    expect(study).toMatchObject({ agreement: { missing: 'too-few' }, pairs: { length: 9 } })
  })

  test('counts only trials with a value and a reading', () => {
    const sessions = [sitting(1, 'ann', {}, { values: [], goniometer: 120 }, { goniometer: 150 })]
    expect(agreementStudies(sessions).flatMap(({ pairs }) => pairs)).toHaveLength(1)
  })

  test('never mixes movements, models or versions of the measurement, and comes in the catalogue’s order', () => {
    const studies = agreementStudies([
      ...people(2),
      ...people(3, { model: 'blazepose-full' }),
      ...people(4, { measurementVersion: 2 }),
      ...people(5, { movement: 'cervical-rotation' }),
    ])
    expect(studies.map(({ movement, pairs }) => [movement.id, pairs.length])).toEqual([
      ['cervical-rotation', 5],
      ['shoulder-abduction', 4],
      ['shoulder-abduction', 3],
      ['shoulder-abduction', 2],
    ])
  })

  test('speaks for the device once it has more than thirty pairs of five people', () => {
    const errorFor = (sessions: readonly MeasuredEncounter[]) => {
      const session = aSession('2025-08-01', 'maria')
      const [first, second] = [1, 9].map((minutesIn) => aSummary({ session, side: 'right', minutesIn }))
      if (!first || !second) throw new Error('there are two')
      const evidence = evidenceFrom(sessions.map(ofTrials), { clientId: 'maria' })
      return minimalDetectableChange(
        betweenTrials(movementById('shoulder-abduction'), first, second),
        evidence,
      )
    }
    expect(errorFor(people(30))).toMatchObject({ basis: 'literature' })
    expect(errorFor(people(32))).toMatchObject({
      basis: 'goniometer',
      repeats: 31,
      mdc95: expect.closeTo(1.96 * Math.sqrt(32 / 31), 8),
    })
  })
})

describe('what a person types as a goniometer reading', () => {
  test.each([
    ['124', 124],
    [' 124.5 ', 124.5],
    ['124,5°', 124.5],
    ['-5', -5],
    ['−5 °', -5],
    ['0', 0],
    ['220', 220],
  ])('%j is %d', (text, value) => expect(readDegrees(text)).toBe(value))

  test.each(['', 'abc', '12 4', '221', '-31', '1e2', '0x10', 'NaN', '124°°', '1,2,3'])('%j is none', (text) =>
    expect(isMissing(readDegrees(text))).toBe(true),
  )
})

describe('the export', () => {
  test('follows RFC 4180: CRLF, quotes doubled and only where they are needed', () => {
    expect(
      toCsv(
        ['a', 'b "c"'],
        [
          ['x, y', 1.5],
          ['line\nbreak', undefined],
        ],
      ),
    ).toBe('a,"b ""c"""\r\n"x, y",1.5\r\n"line\nbreak",\r\n')
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'a text %j is no formula, while a negative number stays a number',
    (text) => {
      const [, line = ''] = toCsv(['text', 'number'], [[text, -1]]).split('\r\n', 2)
      const [cell, number] = line.split(',')
      expect(cell?.replace(/^"/, '').startsWith("'")).toBe(true)
      expect(number).toBe('-1')
    },
  )

  test('has a line per pair that the figures can be computed from again, and no names', () => {
    const measured = people(9)
    const [half] = measured
      .flatMap(({ trials }) => trials)
      .map((trial) => budgetOf(trial).halfWidth.toFixed(2))
    const lines = pairsCsv(agreementStudies(measured)).trimEnd().split('\r\n')
    expect(lines).toHaveLength(10)
    expect(lines[0]).toMatch(/^recorded at,person,movement,side,Plumbline mean,/)
    expect(lines[1]).toContain(`,1,shoulder-abduction,right,103,${half},1,3,100,JM,3,101.5,movenet-thunder,`)
    expect(lines[9]).toContain(`,2,shoulder-abduction,right,119,${half},1,3,116,`)
    expect(lines.join()).not.toContain('client-')
  })

  test('has a line per study, empty where there are too few pairs', () => {
    const csv = figuresCsv(agreementStudies([...people(12), ...people(2, { movement: 'cervical-rotation' })]))
    const [header = '', few = '', enough = ''] = csv.split('\r\n')
    // The one name with a comma in it is quoted.
    const columns = header.replaceAll('ICC(2,1)', 'ICC').split(',')
    expect(few.split(',')).toHaveLength(columns.length)
    expect(few).toMatch(/^cervical-rotation,.*,2,2,{15}$/)
    expect(enough.split(',')).toHaveLength(columns.length)
    expect(enough.split(',')[columns.indexOf('bias')]).toBe('2')
  })
})
