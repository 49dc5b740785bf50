import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIVE_MODEL_IDS, type LiveModelId } from '../../../src/core/body/pose'
import { decide } from '../../../src/pose/choice/decide'
import { type DeviceFacts, MEAN_ERROR, RELATIVE_COST } from '../../../src/pose/choice/models'
import { remaining, type Search } from '../../../src/pose/choice/plan'
import { PREFERENCES } from '../../../src/pose/choice/preference'
import { type Candidate, type Timing, working } from '../../../src/pose/choice/timing'

const PROCESSOR: DeviceFacts = { webgl: false, webgpu: false, threads: false }
const EVERYTHING: DeviceFacts = { webgl: true, webgpu: true, threads: true }

/** Times candidates until nothing is left worth trying, as the app does; `time` plays the device. */
function search(wanted: Search, time: (candidate: Candidate) => number | 'failed', known: Timing[] = []) {
  const timings = [...known]
  for (;;) {
    const [next] = remaining(timings, wanted)
    if (!next) return { timings, tried: timings.slice(known.length).map(name) }
    const medianMs = time(next)
    timings.push(
      medianMs === 'failed' ? { ...next, status: 'failed' } : { ...next, status: 'works', medianMs },
    )
  }
}

const name = ({ model, backend }: Candidate) => `${model} ${backend}`
/** A processor on which Lightning takes `lightning` ms and the others as much more as they are said to. */
const processor =
  (lightning: number) =>
  ({ model }: Candidate) =>
    lightning * RELATIVE_COST[model]
const modelsOf = (tried: readonly string[]) => [...new Set(tried.map((each) => each.split(' ')[0]))]

describe('the search for a model', () => {
  it('begins with the small one, on one thread', () => {
    for (const device of [PROCESSOR, EVERYTHING]) {
      expect(remaining([], { device, preference: 'balanced' })[0]).toEqual({
        model: 'movenet-lightning',
        backend: 'wasm',
      })
    }
  })

  it('does not fetch the large ones on a processor that is slow with the small one', () => {
    for (const preference of PREFERENCES) {
      const { tried } = search({ device: PROCESSOR, preference }, processor(150))
      expect(modelsOf(tried)).not.toContain('litert-blazepose-heavy')
      expect(modelsOf(tried)).not.toContain('movenet-thunder')
    }
  })

  it('tries the accurate ones on the same slow processor where its graphics card is fast', () => {
    const time = (candidate: Candidate) =>
      candidate.backend === 'webgl' ? processor(8)(candidate) : processor(150)(candidate)
    const { tried } = search({ device: { ...PROCESSOR, webgl: true }, preference: 'balanced' }, time)
    expect(tried).toContain('movenet-thunder webgl')
  })

  it('ends with the first model that is fast enough: nothing less accurate could win', () => {
    const { tried, timings } = search({ device: PROCESSOR, preference: 'balanced' }, processor(10))
    const best = [...LIVE_MODEL_IDS].sort((one, other) => MEAN_ERROR[one] - MEAN_ERROR[other])[0]
    expect(modelsOf(tried)).toEqual(['movenet-lightning', best])
    expect(decide(timings, 'balanced')?.model).toBe(best)
  })

  it('tries each way of running it that the device has, and the hopeless ones only once', () => {
    const time = (candidate: Candidate) => {
      if (candidate.backend === 'webgl') return 'failed'
      return processor(candidate.backend === 'webgpu' ? 900 : 30)(candidate)
    }
    const { tried } = search({ device: EVERYTHING, preference: 'accuracy' }, time)
    expect(tried.filter((each) => each.endsWith(' webgl'))).toEqual(['movenet-lightning webgl'])
    expect(tried.filter((each) => each.endsWith(' webgpu'))).toEqual(['movenet-lightning webgpu'])
    expect(tried).toContain('movenet-thunder wasm')
  })

  it('tries no other way of running a model that fails on one thread', () => {
    const { tried } = search({ device: EVERYTHING, preference: 'speed' }, ({ model }) =>
      model.startsWith('litert') ? 'failed' : 40,
    )
    expect(tried.filter((each) => each.startsWith('litert') && !each.endsWith(' wasm'))).toEqual([])
  })

  it('goes on where it stopped, and from there to what another preference needs', () => {
    const balanced = search({ device: PROCESSOR, preference: 'balanced' }, processor(38))
    const again = search({ device: PROCESSOR, preference: 'balanced' }, processor(38), balanced.timings)
    expect(again.tried).toEqual([])
    const accuracy = search({ device: PROCESSOR, preference: 'accuracy' }, processor(38), balanced.timings)
    expect(modelsOf(accuracy.tried)).toEqual(['movenet-thunder'])
  })

  it('keeps to a model that was chosen by hand', () => {
    const { tried } = search(
      { device: EVERYTHING, preference: 'balanced', model: 'litert-blazepose-heavy' },
      processor(200),
    )
    expect(tried).toEqual([
      'litert-blazepose-heavy wasm',
      'litert-blazepose-heavy wasm-threads',
      'litert-blazepose-heavy webgpu',
    ])
  })

  const device = fc.record({ webgl: fc.boolean(), webgpu: fc.boolean(), threads: fc.boolean() })
  const machine = fc.record({
    lightning: fc.double({ min: 2, max: 600, noNaN: true }),
    graphics: fc.double({ min: 0.05, max: 30, noNaN: true }),
    threads: fc.double({ min: 0.4, max: 1.2, noNaN: true }),
  })

  it('ends on every device, and tries nothing twice', () => {
    fc.assert(
      fc.property(device, machine, fc.constantFrom(...PREFERENCES), (facts, speed, preference) => {
        const factor = {
          wasm: 1,
          'wasm-threads': speed.threads,
          webgl: speed.graphics,
          webgpu: speed.graphics,
        }
        const time = ({ model, backend }: Candidate) =>
          speed.lightning * RELATIVE_COST[model] * factor[backend]
        const { timings } = search({ device: facts, preference }, time)
        expect(new Set(timings.map(name)).size).toBe(timings.length)
        expect(decide(timings, preference)).toBeDefined()
      }),
    )
  })

  it('finds on a device that is as foretold what trying everything would have found', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2, max: 600, noNaN: true }),
        fc.constantFrom(...PREFERENCES),
        (lightning, preference) => {
          const time = processor(lightning)
          const { timings } = search({ device: PROCESSOR, preference }, time)
          const everything = LIVE_MODEL_IDS.map((model: LiveModelId): Timing => {
            const candidate: Candidate = { model, backend: 'wasm' }
            return { ...candidate, status: 'works', medianMs: time(candidate) }
          })
          expect(decide(timings, preference)).toEqual(decide(everything, preference))
          expect(working(timings).length).toBeGreaterThan(0)
        },
      ),
    )
  })
})
