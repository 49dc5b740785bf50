import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PoseEstimator } from '../../src/pose/estimator'
import { EstimatorSlot, type SlotLoading } from '../../src/recording/estimator-slot'

const KEPT_WARM = 1000

/** Estimators as they are made and ended: which are alive, and what each is asked. */
class Workshop {
  readonly made: string[] = []
  readonly alive = new Set<string>()
  mostAlive = 0
  loads: { wanted: string; loading: SlotLoading; finish(error?: Error): void }[] = []
  /** What `reset` rejects with, if anything. */
  resetFails: Error | undefined

  create = (wanted: string, loading: SlotLoading) =>
    new Promise<PoseEstimator>((resolve, reject) => {
      loading.signal?.addEventListener('abort', () => reject(new Error('called off')))
      const finish = (error?: Error) => (error ? reject(error) : resolve(this.#estimator(wanted)))
      this.loads.push({ wanted, loading, finish })
    })

  #estimator(wanted: string): PoseEstimator {
    const name = `${wanted} ${this.made.length + 1}`
    this.made.push(name)
    this.alive.add(name)
    this.mostAlive = Math.max(this.mostAlive, this.alive.size)
    return {
      identity: { engine: name, engineVersion: '', model: 'movenet-thunder', modelVersion: '', backend: '' },
      estimate: () => Promise.reject(new Error('not asked')),
      reset: () => (this.resetFails ? Promise.reject(this.resetFails) : Promise.resolve()),
      dispose: async () => void this.alive.delete(name),
    }
  }
}

let workshop: Workshop
let slot: EstimatorSlot<string>
const settled = () => vi.advanceTimersByTimeAsync(0)
/** Lets the load that is under way come to its end. */
async function load(error?: Error) {
  await settled()
  workshop.loads.at(-1)?.finish(error)
  await settled()
}

beforeEach(() => {
  vi.useFakeTimers()
  workshop = new Workshop()
  slot = new EstimatorSlot({
    create: workshop.create,
    isSame: (one, other) => one === other,
    keptWarm: () => KEPT_WARM,
  })
})
afterEach(() => {
  slot.close()
  vi.useRealTimers()
})

describe('a slot for one estimator', () => {
  it('loads it once for two that ask at the same time, and gives it to one after the other', async () => {
    const first = slot.acquire('thunder')
    const second = slot.acquire('thunder')
    await load()
    const held = await first
    expect(workshop.loads).toHaveLength(1)
    let isSecond = false
    void second.then(() => {
      isSecond = true
    })
    await settled()
    expect(isSecond).toBe(false)
    held.release()
    expect((await second).estimator).toBe(held.estimator)
    expect(workshop.made).toEqual(['thunder 1'])
  })

  it('is never filled twice: another one is loaded only when the one before is gone', async () => {
    const first = slot.acquire('thunder')
    await load()
    ;(await first).release()
    const second = slot.acquire('full')
    await load()
    const held = await second
    expect([...workshop.alive]).toEqual(['full 2'])
    const third = slot.acquire('heavy')
    await settled()
    expect(workshop.loads).toHaveLength(2)
    held.discard()
    await load()
    await third
    expect([...workshop.alive]).toEqual(['heavy 3'])
    expect(workshop.mostAlive).toBe(1)
  })

  it('disposes of a warm one that does not answer, and loads another', async () => {
    const first = slot.acquire('thunder')
    await load()
    ;(await first).release()
    workshop.resetFails = new Error('the worker is gone')
    const second = slot.acquire('thunder')
    await load()
    expect((await second).estimator.identity.engine).toBe('thunder 2')
    expect([...workshop.alive]).toEqual(['thunder 2'])
  })

  it('goes on with the next in line when a load fails, and when one is called off', async () => {
    const control = new AbortController()
    const failing = slot.acquire('thunder').catch((error: Error) => error.message)
    const calledOff = slot.acquire('thunder', { signal: control.signal }).catch(() => 'called off')
    const next = slot.acquire('thunder')
    await load(new Error('no weights'))
    expect(await failing).toBe('no weights')
    control.abort()
    expect(await calledOff).toBe('called off')
    await load()
    expect((await next).estimator.identity.engine).toBe('thunder 1')
  })

  it('does not make whoever has given up wait for their turn, nor takes a turn from the others', async () => {
    const first = slot.acquire('thunder')
    await load()
    const held = await first
    const control = new AbortController()
    const impatient = slot.acquire('thunder', { signal: control.signal }).catch(() => 'gone')
    const patient = slot.acquire('thunder')
    control.abort()
    expect(await impatient).toBe('gone')
    let isPatient = false
    void patient.then(() => {
      isPatient = true
    })
    await settled()
    expect(isPatient).toBe(false)
    held.release()
    await patient
  })

  it('gives a warm one up after a while, and only what nobody has', async () => {
    const first = slot.acquire('thunder')
    await load()
    const held = await first
    await vi.advanceTimersByTimeAsync(10 * KEPT_WARM)
    expect(workshop.alive.size).toBe(1)
    held.release()
    held.release()
    held.discard()
    await vi.advanceTimersByTimeAsync(KEPT_WARM - 1)
    expect(workshop.alive.size).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(workshop.alive.size).toBe(0)
  })

  it('hands on what is loaded ahead, with its progress, and loads nothing twice', async () => {
    slot.loadAhead('thunder')
    slot.loadAhead('thunder')
    await settled()
    const seen: number[] = []
    const asked = slot.acquire('thunder', { onProgress: (loaded) => seen.push(loaded) })
    expect(workshop.loads[0]?.loading.isAwaited()).toBe(true)
    workshop.loads[0]?.loading.onProgress?.(7, 10)
    await load()
    await asked
    expect(seen).toEqual([7])
    expect(workshop.made).toEqual(['thunder 1'])
  })

  it('calls a load ahead off for somebody who wants another one', async () => {
    slot.loadAhead('thunder')
    await settled()
    const asked = slot.acquire('full')
    await load()
    expect((await asked).estimator.identity.engine).toBe('full 1')
    expect(workshop.mostAlive).toBe(1)
  })

  it('loads for whoever asks when the load ahead had failed', async () => {
    slot.loadAhead('thunder')
    await load(new Error('no weights'))
    const asked = slot.acquire('thunder')
    await load()
    expect((await asked).estimator.identity.engine).toBe('thunder 1')
  })

  it('keeps nothing once it is closed', async () => {
    const first = slot.acquire('thunder')
    await load()
    const held = await first
    slot.close()
    held.release()
    await settled()
    expect(workshop.alive.size).toBe(0)
  })
})
