import { expect, it } from 'vitest'
import { decide } from '../../../src/pose/choice/decide'
import { type SearchProgress, timeCandidates } from '../../../src/pose/choice/time-candidates'
import type { Timing } from '../../../src/pose/choice/timing'
import { reasonOf } from './support'

const name = ({ model, backend }: Pick<Timing, 'model' | 'backend'>) => `${model} ${backend}`

/** What the searches below find out about this device: each goes on where the one before stopped. */
let known: readonly Timing[] = []

it('keeps what it has timed when it is called off, and says so', async () => {
  const calledOff = new AbortController()
  const search = timeCandidates({
    preference: 'speed',
    onTimed: (timings) => {
      known = timings
      calledOff.abort()
    },
    signal: calledOff.signal,
  })
  expect(await reasonOf(() => search)).toBe('stopped')
  expect(known.map(name)).toEqual(['movenet-lightning wasm'])
  expect(known[0]).toMatchObject({ status: 'works' })
  expect(known[0]?.medianMs).toBeGreaterThan(0)
})

it('goes on from what is known to a choice, telling what it tries', async () => {
  const progress: SearchProgress[] = []
  const started = performance.now()
  const timings = await timeCandidates({
    preference: 'speed',
    known,
    onProgress: (each) => progress.push(each),
  })
  expect(timings.slice(0, 1)).toEqual(known)
  expect(new Set(timings.map(name)).size).toBe(timings.length)
  for (const { status, medianMs, reason } of timings) {
    if (status === 'works') expect(medianMs).toBeGreaterThan(0)
    else expect(reason).toMatch(/\.$/)
  }
  const told = [...new Set(progress.map(name))]
  // What one thread finds with a model is looked at again where another way is held against it.
  expect(told.filter((each) => each !== 'movenet-lightning wasm')).toEqual(timings.slice(1).map(name))
  expect(progress.every(({ done, expected }) => done < expected)).toBe(true)
  expect(progress.some(({ loadedBytes, totalBytes }) => totalBytes > 0 && loadedBytes === totalBytes)).toBe(
    told.length > 0,
  )
  expect(decide(timings, 'speed')).toBeDefined()
  expect(performance.now() - started).toBeLessThan(60_000)
  known = timings
})

it('has nothing to try where everything is known', async () => {
  let tried = 0
  const again = await timeCandidates({ preference: 'speed', known, onProgress: () => tried++ })
  expect(again).toEqual(known)
  expect(tried).toBe(0)
})

it('times one model alone where it was chosen by hand', async () => {
  const timings = await timeCandidates({ preference: 'balanced', model: 'litert-blazepose-lite' })
  expect(timings.map(({ model }) => model)).toEqual(timings.map(() => 'litert-blazepose-lite'))
  expect(timings[0]).toMatchObject({ backend: 'wasm', status: 'works' })
})
