import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runsIn, tellsAnything } from '../../src/core/error/evidence/runs'
import { noneYet, withMeasurement, withoutMeasurement } from '../../src/core/error/evidence/session-evidence'
import { trialEvidence } from '../../src/core/error/evidence/trial-evidence'
import { aSession, aSummary } from '../fixtures/trials'

const session = aSession('2025-03-03', 'maria')
const noted = (options: Omit<Parameters<typeof aSummary>[0], 'session'>) => {
  const evidence = trialEvidence(aSummary({ session, side: 'right', ...options }))
  if (!evidence) throw new Error('it has a value')
  return evidence
}

describe('what a session tells about the measurement error', () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 8 })

  test('does not depend on the order in which it was noted, nor on noting it twice', () => {
    fc.assert(
      fc.property(minutes, fc.nat(), (times, seed) => {
        const all = times.map((minutesIn) => noted({ minutesIn }))
        const start = noneYet(session.id, 'maria')
        const inOrder = all.reduce(withMeasurement, start)
        const other = all.toSorted((a, b) => (a.id + seed < b.id + seed ? -1 : 1))
        expect([...other, ...all].reduce(withMeasurement, start)).toEqual(inOrder)
      }),
    )
  })

  test('is what it was once a measurement is taken out again', () => {
    const one = withMeasurement(noneYet(session.id, undefined), noted({ minutesIn: 1 }))
    const two = noted({ minutesIn: 4 })
    expect(withoutMeasurement(withMeasurement(one, two), two.id)).toEqual(one)
  })

  test('is nothing before something was repeated, or read by a goniometer as well', () => {
    const one = withMeasurement(noneYet(session.id, 'maria'), noted({ minutesIn: 1 }))
    expect(tellsAnything(one)).toBe(false)
    expect(tellsAnything(withMeasurement(one, noted({ minutesIn: 4 })))).toBe(true)
    expect(tellsAnything(withMeasurement(one, noted({ minutesIn: 90, goniometer: 150 })))).toBe(true)
    expect(runsIn(withMeasurement(one, noted({ minutesIn: 4 })))).toMatchObject([
      { measure: 'shoulder-abduction', of: 'right', manner: 'three-repetitions', repeats: [{}, {}] },
    ])
  })
})
