import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIVE_MODEL_IDS, type LiveModelId } from '../../../src/core/body/pose'
import { decide } from '../../../src/pose/choice/decide'
import { MEAN_ERROR } from '../../../src/pose/choice/models'
import { framesPerSecond, PREFERENCES, WANTED_RATE } from '../../../src/pose/choice/preference'
import type { Timing } from '../../../src/pose/choice/timing'
import type { Backend } from '../../../src/pose/engine'

const timed = (model: LiveModelId, medianMs: number, backend: Backend = 'wasm'): Timing => ({
  model,
  backend,
  status: 'works',
  medianMs,
})

/** A plain laptop without a graphics card that can be used. */
const LAPTOP = [
  timed('movenet-lightning', 38),
  timed('movenet-thunder', 126),
  timed('litert-blazepose-full', 40),
  timed('litert-blazepose-heavy', 150),
]

describe('the rate at which pictures are measured', () => {
  it.each([
    [5, 30],
    [30, 30],
    [31, 15],
    [63, 15],
    [64, 10],
    [197, 5],
    [198, 30 / 7],
  ])('of %d ms a picture is a whole part of the camera’s: %d a second', (medianMs, rate) => {
    expect(framesPerSecond(medianMs)).toBeCloseTo(rate, 9)
  })
})

describe('the choice of a model', () => {
  it('follows the preference on a plain laptop', () => {
    expect(decide(LAPTOP, 'accuracy')).toMatchObject({ model: 'movenet-thunder', because: 'most-accurate' })
    const balanced = decide(LAPTOP, 'balanced')
    const inTime = (['movenet-lightning', 'litert-blazepose-full'] as const).toSorted(
      (one, other) => MEAN_ERROR[one] - MEAN_ERROR[other],
    )
    expect(balanced).toMatchObject({ model: inTime[0], because: 'most-accurate', framesPerSecond: 15 })
    expect(decide(LAPTOP, 'speed')).toMatchObject({ model: 'movenet-lightning', because: 'fastest' })
  })

  it('takes the most accurate model for everything where the graphics card keeps up', () => {
    const timings = [...LAPTOP, timed('movenet-thunder', 9, 'webgl')]
    for (const preference of PREFERENCES) {
      expect(decide(timings, preference)).toEqual({
        model: 'movenet-thunder',
        backend: 'webgl',
        medianMs: 9,
        framesPerSecond: 30,
        wantedRate: WANTED_RATE[preference],
        because: 'most-accurate',
      })
    }
  })

  it('is the fastest on a device on which nothing is fast enough', () => {
    const tablet = [timed('movenet-lightning', 240), timed('litert-blazepose-lite', 220)]
    for (const preference of PREFERENCES) {
      expect(decide(tablet, preference)).toMatchObject({ model: 'litert-blazepose-lite', because: 'fastest' })
    }
  })

  it('leaves out what does not work, however fast it was', () => {
    const timings: Timing[] = [
      { model: 'movenet-thunder', backend: 'webgl', status: 'failed', medianMs: 5, reason: 'Differs.' },
      { model: 'movenet-thunder', backend: 'webgpu', status: 'too-slow', reason: 'Hung.' },
      timed('movenet-lightning', 100),
    ]
    expect(decide(timings, 'balanced')).toMatchObject({ model: 'movenet-lightning', backend: 'wasm' })
    expect(decide(timings.slice(0, 2), 'balanced')).toBeUndefined()
    expect(decide([], 'speed')).toBeUndefined()
  })

  const anyTimings = fc.array(
    fc.record({
      model: fc.constantFrom(...LIVE_MODEL_IDS),
      backend: fc.constantFrom('wasm', 'webgl', 'webgpu', 'wasm-threads'),
      status: fc.constantFrom('works', 'failed', 'too-slow'),
      medianMs: fc.double({ min: 1, max: 2000, noNaN: true }),
    }),
    { minLength: 1, maxLength: 15 },
  )

  it('never misses a model with a smaller error that is fast enough, nor a faster one where none is', () => {
    fc.assert(
      fc.property(anyTimings, fc.constantFrom(...PREFERENCES), (timings, preference) => {
        const decision = decide(timings, preference)
        const usable = timings.filter(({ status }) => status === 'works')
        if (!decision) return usable.length === 0
        return usable.every(({ model, medianMs }) =>
          decision.because === 'fastest'
            ? framesPerSecond(medianMs) < WANTED_RATE[preference] && medianMs >= decision.medianMs
            : framesPerSecond(medianMs) < WANTED_RATE[preference] ||
              MEAN_ERROR[model] >= MEAN_ERROR[decision.model],
        )
      }),
    )
  })

  it('does not depend on the order in which was timed', () => {
    fc.assert(
      fc.property(
        // A candidate is timed once.
        fc.uniqueArray(
          fc.record({
            model: fc.constantFrom(...LIVE_MODEL_IDS),
            backend: fc.constantFrom<Backend[]>('wasm', 'webgl'),
            status: fc.constant('works' as const),
            medianMs: fc.integer({ min: 1, max: 400 }),
          }),
          { selector: ({ medianMs }) => medianMs },
        ),
        fc.constantFrom(...PREFERENCES),
        (timings, preference) => {
          expect(decide(timings.toReversed(), preference)).toEqual(decide(timings, preference))
        },
      ),
    )
  })

  it('never becomes less accurate when fewer pictures are enough', () => {
    fc.assert(
      fc.property(anyTimings, (timings) => {
        const [accuracy, balanced] = [decide(timings, 'accuracy'), decide(timings, 'balanced')]
        if (!accuracy || balanced?.because !== 'most-accurate') return true
        return MEAN_ERROR[accuracy.model] <= MEAN_ERROR[balanced.model]
      }),
    )
  })
})
