import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareSessions, compareSides, differenceBetween } from '../../src/core/assessment/comparison'
import type { MeasuredEncounter } from '../../src/core/assessment/contents'
import { type MeasuredValue, measuredValue } from '../../src/core/assessment/measured-value'
import { allSeries, latestAgainstFirst, seriesOf } from '../../src/core/assessment/series'
import { otherSide, type Side } from '../../src/core/body/skeleton'
import type { Manner } from '../../src/core/error/evidence/session-evidence'
import { methodKey } from '../../src/core/error/method'
import { publishedForMovement } from '../../src/core/error/published'
import type { Span } from '../../src/core/error/span'
import { isMissing, type Missing } from '../../src/core/math/missing'
import { MOVEMENTS, movementById } from '../../src/core/movements/catalogue'
import type { TrialSummary } from '../../src/core/trial/trial-summary'
import { describeSource } from '../../src/features/records/error-words'
import { describeMethods } from '../../src/features/records/verdict-words'
import { aSession, aSummary } from '../fixtures/trials'

const abduction = movementById('shoulder-abduction')

type Options = Omit<Parameters<typeof aSummary>[0], 'session'>
/** A session of one day with the given trials. */
function measured(day: string, ...trials: readonly Options[]): MeasuredEncounter {
  const session = aSession(day)
  return { session, trials: trials.map((options) => aSummary({ session, ...options })) }
}

const shoulderValue = (session: MeasuredEncounter, side: Side): MeasuredValue => {
  const value = measuredValue(session.trials, abduction, side)
  if (isMissing(value)) throw new Error(value.missing)
  return value
}

describe('the value that counts', () => {
  test('is that of the last trial kept, whatever order they come in', () => {
    const { trials } = measured(
      '2025-03-03',
      { side: 'right', values: [120, 121, 122], minutesIn: 9 },
      { side: 'right', values: [100, 101, 102], minutesIn: 2 },
      { side: 'left', values: [90, 91, 92], minutesIn: 12 },
    )
    for (const order of [trials, [...trials].reverse()]) {
      expect(measuredValue(order, abduction, 'right')).toMatchObject({ mean: 121, sd: 1, n: 3 })
    }
  })

  test('is never that of the sample recording, which is of nobody', () => {
    const { trials } = measured('2025-03-03', { side: 'right', values: [100] }, { side: 'left' })
    const [real, other] = trials
    if (!real || !other) throw new Error('no trials')
    const sample = { kind: 'sample', label: 'Sample recording' } as const
    const shown = { ...other, side: 'right', recordedAt: '2025-03-03T18:00:00.000Z', source: sample } as const
    expect(measuredValue([real, shown], abduction, 'right')).toMatchObject({ mean: 100 })
    expect(measuredValue([shown], abduction, 'right')).toEqual({ missing: 'not-measured' })
    const session = { session: aSession('2025-03-03'), trials: [shown] }
    expect(seriesOf([session], abduction, 'right').points).toEqual([])
  })

  test('is missing with its reason', () => {
    const session = measured('2025-03-03', { side: 'right', values: [] })
    expect(measuredValue(session.trials, abduction, 'right')).toEqual({ missing: 'no-repetition' })
    expect(measuredValue(session.trials, abduction, 'left')).toEqual({ missing: 'not-measured' })
  })

  test('does not ask for a side where the movement has none', () => {
    const session = measured('2025-03-03', { movement: 'cervical-flexion', values: [40, 41, 42] })
    const value = measuredValue(session.trials, movementById('cervical-flexion'), undefined)
    expect(value).toMatchObject({ mean: 41 })
  })
})

describe('a difference', () => {
  const between = (first: Options, second: Options, secondDay = '2025-04-03') =>
    differenceBetween(
      abduction,
      shoulderValue(measured('2025-03-03', { side: 'right', ...first }), 'right'),
      shoulderValue(measured(secondDay, { side: 'right', ...second }), 'right'),
    )

  test.each([
    [[100, 100, 100], [108, 108, 108], 'no-change-beyond-error'],
    [[100, 100, 100], [108.1, 108.1, 108.1], 'more'],
    [[100, 100, 100], [91.9, 91.9, 91.9], 'less'],
    [[100, 100, 100], [112, 112], 'no-change-beyond-error'],
    [[100, 100, 100], [114.5], 'more'],
  ])('of the shoulder from %j to %j is "%s": 8° for means of three, 14° for fewer', (a, b, verdict) => {
    // Of a model whose own ± is not known, so that the publications speak alone.
    const model = 'blazepose-full'
    expect(between({ values: a, model }, { values: b, model }).verdict).toBe(verdict)
  })

  test('of the shoulder is not held finer than the ± of its two values, where these say more than 8°', () => {
    const single = (values: readonly number[]) => ({ values, model: 'movenet-lightning' }) as const
    const { verdict, error } = between(single([100, 100, 100]), single([115, 115, 115]))
    expect(verdict).toBe('no-change-beyond-error')
    expect(error).toMatchObject({ basis: 'uncertainty' })
  })

  test('of the neck counts beyond 10° on one day and beyond 15° between days', () => {
    const rotation = movementById('cervical-rotation')
    const mdc = (span: Span) => publishedForMovement(rotation, 'three-repetitions', span)?.mdc95
    expect([mdc('sitting'), mdc('day'), mdc('days')]).toEqual([10, 10, 15])
  })

  test('of a shoulder rotation comes from its own publication, at 95 %', () => {
    const of = (id: 'shoulder-external-rotation' | 'shoulder-internal-rotation', manner: Manner) =>
      publishedForMovement(movementById(id), manner, 'days')
    expect(of('shoulder-external-rotation', 'three-repetitions')).toMatchObject({ mdc95: 11 })
    expect(of('shoulder-internal-rotation', 'three-repetitions')).toMatchObject({ mdc95: 10 })
    expect(of('shoulder-internal-rotation', 'fewer-repetitions')).toBeUndefined()
  })

  test('names the literature and that it is a working value', () => {
    for (const movement of ['shoulder-flexion', 'shoulder-external-rotation', 'cervical-rotation'] as const) {
      const [row] = compareSessions(
        measured('2025-03-03', { movement, side: 'right', values: [30, 30, 30], model: 'refined' }),
        measured('2025-04-03', { movement, side: 'right', values: [30, 30, 30], model: 'refined' }),
      )
      if (!row || isMissing(row.error)) throw new Error('there is one')
      expect(describeSource(row.error)).toMatch(/working value.*(19|20)\d\d/)
    }
  })

  test.each(['elbow-flexion', 'trunk-lateral-flexion'] as const)(
    'of %s is given without a verdict on it, since no error is known',
    (movement) => {
      const rows = compareSessions(
        measured('2025-03-03', { movement, side: 'left', values: [20, 20, 20] }),
        measured('2025-04-03', { movement, side: 'left', values: [90, 90, 90] }),
      )
      expect(rows).toMatchObject([
        { difference: 70, verdict: 'error-unknown', error: { missing: 'no-measurement-error' } },
      ])
    },
  )

  test('across models or versions of the measurement has no verdict, and says in what they differ', () => {
    const models = between({}, { values: [190, 190, 190], model: 'blazepose-full' })
    expect(models.verdict).toEqual({ missing: 'different-methods' })
    expect(models.methodDifferences).toEqual(['model'])
    const versions = between({}, { measurementVersion: 2 })
    expect(versions.verdict).toEqual({ missing: 'different-methods' })
    expect(versions.methodDifferences).toEqual(['measurement-version'])
  })

  test('across backends is flagged and keeps its verdict: the same network ran on both', () => {
    const backends = between({ values: [100, 100, 100] }, { values: [120, 120, 120], backend: 'webgl' })
    expect(backends.verdict).toBe('more')
    expect(backends.methodDifferences).toEqual(['backend'])
  })
})

describe('active, assisted and passive movement', () => {
  const before = measured(
    '2025-03-03',
    { side: 'right', values: [100, 101, 102] },
    { side: 'right', values: [130, 131, 132], mode: 'passive', minutesIn: 5 },
  )
  const after = measured(
    '2025-04-03',
    { side: 'right', values: [120, 121, 122] },
    { side: 'left', values: [140, 140, 140], minutesIn: 3 },
    { side: 'right', values: [133, 133, 133], mode: 'passive', minutesIn: 5 },
  )

  test('are a value, a series and a row each, whichever was kept last', () => {
    expect(measuredValue(before.trials, abduction, 'right')).toMatchObject({ mean: 101 })
    expect(measuredValue(before.trials, abduction, 'right', 'passive')).toMatchObject({ mean: 131 })
    expect(measuredValue(before.trials, abduction, 'right', 'assisted')).toEqual({ missing: 'not-measured' })
    const series = allSeries([before, after])
    expect(series.map(({ side, mode, points }) => [side, mode, points.length])).toEqual([
      ['left', 'active', 1],
      ['right', 'active', 2],
      ['right', 'passive', 2],
    ])
    expect(series[1]?.points.map(({ joined }) => joined)).toEqual([false, true])
    expect(compareSessions(before, after).map(({ mode, difference }) => [mode, difference])).toEqual([
      ['active', { missing: 'not-measured' }],
      ['active', 20],
      ['passive', 2],
    ])
    expect(compareSides(after)).toMatchObject([
      { mode: 'active', difference: 19 },
      { mode: 'passive', first: { mean: 133 }, difference: { missing: 'not-measured' } },
    ])
  })

  test('have no verdict across them, and say why', () => {
    const [active, , passive] = compareSessions(before, after)
    if (!active || !passive) throw new Error('there are three rows')
    const across = differenceBetween(
      abduction,
      shoulderValue(before, 'right'),
      measuredValue(after.trials, abduction, 'right', 'passive'),
    )
    expect(across.verdict).toEqual({ missing: 'different-methods' })
    expect(across.methodDifferences).toEqual(['mode'])
    expect(describeMethods(across.methodDifferences)).toMatch(/one moved alone/)
  })

  test('rest on figures of their own: what was published is of active movement', () => {
    const passive = { side: 'right', mode: 'passive', model: 'blazepose-full' } as const
    const rows = compareSessions(
      measured('2025-03-03', { ...passive, values: [100, 100, 100] }),
      measured('2025-04-03', { ...passive, values: [170, 170, 170] }),
    )
    expect(rows).toMatchObject([
      { mode: 'passive', verdict: 'error-unknown', error: { missing: 'no-measurement-error' } },
    ])
    const [one] = before.trials
    const [, two] = before.trials
    if (!one || !two) throw new Error('there are two')
    expect(methodKey(one)).not.toBe(methodKey(two))
    // As it was noted in the evidence of every session from before there were modes.
    expect(methodKey(one)).toBe(
      JSON.stringify([one.model.engine, one.model.model, one.model.modelVersion, one.measurementVersion]),
    )
  })
})

test('rows follow the catalogue, left before right, and name what one of the sessions lacks', () => {
  const rows = compareSessions(
    measured('2025-03-03', { side: 'right' }, { side: 'left' }),
    measured('2025-04-03', { side: 'right' }, { movement: 'cervical-rotation', side: 'left', values: [60] }),
  )
  expect(rows.map(({ movement, side }) => [movement.id, side])).toEqual([
    ['cervical-rotation', 'left'],
    ['shoulder-abduction', 'left'],
    ['shoulder-abduction', 'right'],
  ])
  expect(rows[0]).toMatchObject({ first: { missing: 'not-measured' }, verdict: { missing: 'not-measured' } })
  expect(rows[1]).toMatchObject({
    second: { missing: 'not-measured' },
    difference: { missing: 'not-measured' },
  })
})

describe('a series', () => {
  const january = measured('2025-01-10', { side: 'right', values: [100, 100, 100] })
  const march = measured('2025-03-10', { side: 'left' })
  const april = measured('2025-04-10', { side: 'right', values: [110, 110, 110] })
  const may = measured('2025-05-10', { side: 'right', values: [140, 140, 140], model: 'blazepose-full' })

  test('runs from the first session to the last and leaves out those without a value', () => {
    const { points } = seriesOf([may, march, january, april], abduction, 'right')
    expect(points.map(({ value }) => value.mean)).toEqual([100, 110, 140])
  })

  test('is not joined across a change of the model', () => {
    const { points } = seriesOf([january, april, may], abduction, 'right')
    expect(points.map(({ joined }) => joined)).toEqual([false, true, false])
  })

  test('holds the latest against the first, and nothing against one', () => {
    const [left, right] = allSeries([january, march, april])
    expect(left && latestAgainstFirst(left)).toBeUndefined()
    expect(right && latestAgainstFirst(right)).toMatchObject({
      side: 'right',
      difference: 10,
      verdict: 'more',
    })
  })
})

describe('for any two sessions', () => {
  const trial = fc.record({
    movement: fc.constantFrom(...MOVEMENTS.map(({ id }) => id)),
    side: fc.constantFrom('left' as const, 'right' as const),
    values: fc.array(fc.double({ min: -30, max: 190, noNaN: true }), { maxLength: 4 }),
    model: fc.constantFrom('movenet-thunder' as const, 'blazepose-full' as const),
    backend: fc.constantFrom('wasm', 'webgl'),
    measurementVersion: fc.constantFrom(1, 2),
  })
  const session = (day: string) =>
    fc
      .array(trial, { maxLength: 10 })
      .map((trials) => measured(day, ...trials.map((options, minutesIn) => ({ ...options, minutesIn }))))
  const OPPOSITE: Readonly<Record<string, string>> = { more: 'less', less: 'more' }
  const opposite = (verdict: string | Missing) =>
    isMissing(verdict) ? verdict : (OPPOSITE[verdict] ?? verdict)
  const negated = (value: number | Missing) => (isMissing(value) ? value : -value || 0)

  test('after against before is the opposite of before against after', () => {
    fc.assert(
      fc.property(session('2025-03-03'), session('2025-04-03'), (one, two) => {
        const forth = compareSessions(one, two)
        const back = compareSessions(two, one)
        expect(back).toHaveLength(forth.length)
        forth.forEach((row, index) => {
          const mirrored = back[index]
          expect(mirrored?.first).toEqual(row.second)
          expect(mirrored?.methodDifferences).toEqual(row.methodDifferences)
          if (isMissing(row.first) && isMissing(row.second)) return
          expect(mirrored?.difference).toEqual(negated(row.difference))
          expect(mirrored?.verdict).toEqual(opposite(row.verdict))
        })
      }),
      { numRuns: 60 },
    )
  })

  test('swapping left and right swaps the rows and changes nothing else', () => {
    const swapped = (trials: readonly TrialSummary[]) =>
      trials.map((item) => (item.side ? { ...item, side: otherSide(item.side) } : item))
    const mirror = ({ session: sitting, trials }: MeasuredEncounter) => ({
      session: sitting,
      trials: swapped(trials),
    })
    fc.assert(
      fc.property(session('2025-03-03'), session('2025-04-03'), (one, two) => {
        const rows = compareSessions(one, two)
        const mirrored = compareSessions(mirror(one), mirror(two))
        for (const row of rows) {
          const twin = mirrored.find(
            ({ movement, side }) => movement === row.movement && side === (row.side && otherSide(row.side)),
          )
          expect(twin).toMatchObject({ difference: row.difference, verdict: row.verdict })
          const { error } = row
          expect(twin?.error).toMatchObject(
            isMissing(error) ? error : { basis: error.basis, mdc95: error.mdc95 },
          )
        }
        const sides = compareSides(one)
        const mirroredSides = compareSides(mirror(one))
        expect(mirroredSides).toHaveLength(sides.length)
        sides.forEach((row, index) => {
          if (isMissing(row.first) && isMissing(row.second)) return
          expect(mirroredSides[index]?.difference).toEqual(negated(row.difference))
          expect(mirroredSides[index]?.verdict).toEqual(opposite(row.verdict))
        })
      }),
      { numRuns: 60 },
    )
  })

  test('a difference within the error never gets a direction, and one beyond it always does', () => {
    fc.assert(
      fc.property(session('2025-03-03'), session('2025-04-03'), (one, two) => {
        for (const { difference, error, verdict } of compareSessions(one, two)) {
          if (isMissing(difference) || isMissing(error) || isMissing(verdict)) continue
          const beyond = Math.abs(difference) > error.mdc95
          expect(verdict).toBe(beyond ? (difference > 0 ? 'more' : 'less') : 'no-change-beyond-error')
        }
      }),
      { numRuns: 60 },
    )
  })
})
