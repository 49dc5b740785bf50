import fc from 'fast-check'
import { median } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { isMissing, missing } from '../../src/core/math/missing'
import { degrees, seconds } from '../../src/core/math/units'
import { traceOnHolds } from '../../src/core/trial/trace-on-holds'
import type { Repetition, TraceSample } from '../../src/core/trial/trial'

const times = Array.from({ length: 241 }, (_, index) => index / 20)
/** A course that rests at 5° and is held at 56° from 3 to 5 s. */
const liveAt = (time: number) => 5 + 51 * Math.min(Math.max(Math.min(time - 2, 6 - time), 0), 1)
const trace: readonly TraceSample[] = times.map((time) => ({
  time: seconds(time),
  angle: time === 4 ? missing('landmark-unsure') : degrees(liveAt(time)),
}))
const repetition = (refined?: number): Repetition => ({
  start: seconds(2),
  end: seconds(6),
  holdStart: seconds(3),
  holdEnd: seconds(5),
  degrees: degrees(refined ?? 56),
  holdSd: degrees(0.5),
  ...(refined !== undefined && { refinement: { quick: degrees(56), frames: 4 } }),
})
const angleAt = (samples: readonly TraceSample[], from: number, to: number) =>
  samples.flatMap(({ time, angle }) => (time < from || time > to || isMissing(angle) ? [] : angle))

describe('a course laid onto the refined holds', () => {
  it('has the refined value in the hold, and the live course at rest', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 190, noNaN: true }), (refined) => {
        const laid = traceOnHolds({ trace, repetitions: [repetition(refined)] })
        expect(median(angleAt(laid, 3, 5))).toBeCloseTo(refined, 9)
        expect(angleAt(laid, 0, 2)).toEqual(angleAt(trace, 0, 2))
        expect(angleAt(laid, 6, 12)).toEqual(angleAt(trace, 6, 12))
      }),
    )
  })

  it('does not jump, and leaves gaps as they are', () => {
    const laid = traceOnHolds({ trace, repetitions: [repetition(63)] })
    expect(laid[80]?.angle).toEqual(missing('landmark-unsure'))
    const angles = angleAt(laid, 0, 12)
    const steps = angles.slice(1).map((angle, index) => Math.abs(angle - (angles[index] ?? angle)))
    expect(Math.max(...steps)).toBeLessThan((51 + 7) / 20 + 0.01)
  })

  it('is the live course where nothing was refined', () => {
    expect(traceOnHolds({ trace, repetitions: [repetition()] })).toBe(trace)
  })
})
