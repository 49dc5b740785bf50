import { beforeEach, describe, expect, test } from 'vitest'
import { MOVEMENTS } from '../../../src/core/movements/catalogue'
import { looksForFace } from '../../../src/features/capture/movement/stage-request'
import { stageRequestFor as standingRequest } from '../../../src/features/capture/posture/stage-request'
import {
  chooseBy,
  chooseByHand,
  chooseModel,
  distrust,
  forgetTimings,
  pickBackend,
  pickModel,
  timeAgain,
} from '../../../src/features/capture/stage/choose-model'
import type { Timing } from '../../../src/pose/choice/timing'
import { PoseError } from '../../../src/pose/pose-error'
import { preferences } from '../../../src/storage/preferences'

const LIGHTNING: Timing = { model: 'movenet-lightning', backend: 'wasm', status: 'works', medianMs: 38 }
const THUNDER: Timing = { model: 'movenet-thunder', backend: 'wasm', status: 'works', medianMs: 120 }
const THREADS: Timing = {
  model: 'litert-blazepose-full',
  backend: 'wasm-threads',
  status: 'works',
  medianMs: 25,
}

const state = () => preferences.getState()

beforeEach(() =>
  preferences.setState({
    choosing: 'automatic',
    preference: 'balanced',
    model: 'litert-blazepose-full',
    backend: 'wasm-threads',
    timings: [LIGHTNING, THUNDER, THREADS],
  }),
)

describe('the model to measure with', () => {
  test('is the remembered one, without another look at the device', async () => {
    let tried = 0
    expect(await chooseModel(() => tried++)).toEqual({
      model: 'litert-blazepose-full',
      backend: 'wasm-threads',
    })
    expect(tried).toBe(0)
  })

  test('is chosen anew for another preference, keeping what was timed', () => {
    chooseBy('accuracy')
    expect(state()).toMatchObject({ choosing: 'automatic', preference: 'accuracy' })
    expect(state().backend).toBeUndefined()
    expect(state().timings).toHaveLength(3)
  })

  test('stays as it is when somebody takes the choice in hand, until they pick another', () => {
    chooseByHand()
    expect(state()).toMatchObject({ choosing: 'by-hand', model: 'litert-blazepose-full' })
    pickModel('movenet-thunder')
    expect(state()).toMatchObject({ choosing: 'by-hand', model: 'movenet-thunder', backend: 'wasm' })
    pickModel('litert-blazepose-lite')
    expect(state().backend).toBeUndefined()
    pickBackend('webgpu')
    expect(state()).toMatchObject({ model: 'litert-blazepose-lite', backend: 'webgpu' })
  })

  test('picked by hand is timed on this device and runs on what was fastest', async () => {
    forgetTimings()
    pickModel('movenet-lightning')
    const chosen = await chooseModel(() => {})
    expect(chosen.model).toBe('movenet-lightning')
    expect(state()).toMatchObject({ choosing: 'by-hand', ...chosen })
    expect(state().timings?.every(({ model }) => model === 'movenet-lightning')).toBe(true)
  })

  test('stays what it was when timing again is called off', async () => {
    const before = state()
    const control = new AbortController()
    const again = timeAgain(() => control.abort(), control.signal)
    await expect(again).rejects.toMatchObject({ reason: 'stopped' })
    expect(state()).toEqual(before)
  })

  test('that crashed in the middle of a measurement is not chosen again', () => {
    distrust(THREADS, new PoseError('graphics-lost', 'The graphics card took a rest.'))
    expect(state().backend).toBe('wasm-threads')
    distrust(THREADS, new PoseError('worker-crashed', 'The model did not answer.'))
    expect(state().backend).toBeUndefined()
    expect(state().timings).toEqual([
      LIGHTNING,
      THUNDER,
      {
        model: THREADS.model,
        backend: 'wasm-threads',
        status: 'failed',
        reason: 'The model did not answer.',
      },
    ])
  })

  test('that crashed is the one that is distrusted, not the one that is preferred for movements', () => {
    preferences.setState({ model: 'movenet-lightning', backend: 'wasm' })
    const standing = () => standingRequest({ source: 'webcam' }).candidate
    expect(standing()).toEqual({ model: THREADS.model, backend: 'wasm-threads' })
    distrust(THREADS, new PoseError('worker-crashed', 'The model did not answer.'))
    expect(state()).toMatchObject({ model: 'movenet-lightning', backend: 'wasm' })
    expect(standing()).toEqual({ model: THREADS.model, backend: 'wasm' })
  })

  test('keeps one thread of the processor whatever happens: there is nothing behind it', () => {
    preferences.setState({ model: 'movenet-lightning', backend: 'wasm' })
    distrust({ model: 'movenet-lightning', backend: 'wasm' }, new PoseError('worker-crashed', 'Gone.'))
    expect(state().backend).toBe('wasm')
  })
})

test('a face is looked for in every movement of the neck, with a model that finds one', () => {
  const asked = MOVEMENTS.filter(({ id }) => looksForFace('litert-blazepose-full', id))
  expect(asked.map(({ region }) => region)).toEqual(['neck', 'neck', 'neck', 'neck'])
  expect(MOVEMENTS.some(({ id }) => looksForFace('movenet-thunder', id))).toBe(false)
})
