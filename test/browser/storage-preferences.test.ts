import { beforeEach, describe, expect, test } from 'vitest'
import { openPreferences } from '../../src/storage/preferences'
import { oldPreferences } from '../fixtures/database-v2/install'

const KEY = 'plumbline-preferences'
const DEFAULTS = {
  choosing: 'automatic',
  preference: 'balanced',
  model: 'movenet-thunder',
  refinement: true,
  guidedVoice: true,
  guidedPain: false,
  theme: 'system',
}

beforeEach(() => localStorage.clear())

test('choices are there again when the page opens the next time', () => {
  const first = openPreferences()
  expect(first.getState()).toEqual(DEFAULTS)
  first.setState({
    theme: 'dark',
    model: 'litert-blazepose-full',
    backend: 'wasm',
    cameraId: 'c1',
    preference: 'speed',
    choosing: 'by-hand',
    timings: [{ model: 'litert-blazepose-full', backend: 'wasm', status: 'works', medianMs: 57.2 }],
  })
  expect(openPreferences().getState()).toEqual(first.getState())
})

test('a choice is stored whole, so that another default of a later version takes no part of it', () => {
  const first = openPreferences()
  first.setState({ backend: 'wasm' })
  expect(JSON.parse(localStorage.getItem(KEY) ?? '').state).toEqual({
    choosing: 'automatic',
    preference: 'balanced',
    model: 'movenet-thunder',
    backend: 'wasm',
  })
  first.setState({ theme: 'dark' })
  expect(JSON.parse(localStorage.getItem(KEY) ?? '').state).toMatchObject({ backend: 'wasm', theme: 'dark' })
})

test('an entry that is not understood falls back, and the others stay', () => {
  const state = { theme: 'purple', model: 'movenet-lightning', backend: 3, cameraId: 'c1', extra: true }
  localStorage.setItem(KEY, JSON.stringify({ state, version: 2 }))
  expect(openPreferences().getState()).toEqual({
    ...DEFAULTS,
    model: 'movenet-lightning',
    cameraId: 'c1',
  })
})

describe('preferences of version 1', () => {
  const open = (state: object) => {
    localStorage.setItem(KEY, JSON.stringify({ state, version: 1 }))
    return openPreferences().getState()
  }

  test('of somebody who has measured keep the model, the backend and its timings', () => {
    const timings = [
      { backend: 'wasm', status: 'works', medianMs: 126 },
      { backend: 'webgl', status: 'failed', reason: 'No.' },
    ]
    const state = { model: 'movenet-thunder', backend: 'wasm', timings, theme: 'dark', cameraId: 'c1' }
    expect(open(state)).toEqual({
      ...state,
      preference: 'balanced',
      choosing: 'by-hand',
      refinement: true,
      guidedVoice: true,
      guidedPain: false,
      timings: timings.map((timing) => ({ ...timing, model: 'movenet-thunder' })),
    })
  })

  test('of somebody who chose another model keep it', () => {
    expect(open({ model: 'movenet-lightning', theme: 'system' })).toMatchObject({
      choosing: 'by-hand',
      model: 'movenet-lightning',
    })
  })

  test('of somebody who only chose other things leave the model to the timing', () => {
    expect(open({ model: 'movenet-thunder', theme: 'dark' })).toEqual({ ...DEFAULTS, theme: 'dark' })
  })

  test('are written back as they are read, so that the next page finds the same', () => {
    const first = open({ model: 'movenet-thunder', backend: 'wasm', theme: 'dark' })
    expect(openPreferences().getState()).toEqual(first)
  })

  test.each([
    [{ timings: 7, backend: 'wasm', model: 'movenet-thunder' }],
    [{ timings: [null, 3], backend: 'wasm' }],
    [{ timings: [{ backend: 'quantum' }] }],
  ])('that are damaged (%j) lose their timings and nothing else', (state) => {
    const read = open({ theme: 'dark', ...state })
    expect(read).toMatchObject({ theme: 'dark', model: 'movenet-thunder' })
    expect(read.timings).toBeUndefined()
  })
})

describe('who chose BlazePose full on tfjs, which is run no more,', () => {
  const timed = { model: 'movenet-lightning', backend: 'wasm', status: 'works', medianMs: 30 }
  const former = { backend: 'webgl', status: 'works', medianMs: 57.2 }

  test.each([
    [1, { model: 'blazepose-full', backend: 'webgl', timings: [former] }, []],
    [
      2,
      {
        choosing: 'by-hand',
        model: 'blazepose-full',
        backend: 'webgl',
        timings: [{ ...former, model: 'blazepose-full' }, timed],
      },
      [timed],
    ],
  ])('in version %d goes on with LiteRT’s, and other timings stay', (version, state, timings) => {
    localStorage.setItem(KEY, JSON.stringify({ state: { ...state, theme: 'dark' }, version }))
    expect(openPreferences().getState()).toEqual({
      ...DEFAULTS,
      choosing: 'by-hand',
      theme: 'dark',
      model: 'litert-blazepose-full',
      backend: 'wasm',
      timings,
    })
  })
})

test.each(['{', '[]', 'null', '"text"', '{"state":null,"version":1}', '{"state":7,"version":0}'])(
  'text that makes no sense (%s) opens with the defaults',
  (text) => {
    localStorage.setItem(KEY, text)
    expect(openPreferences().getState()).toEqual(DEFAULTS)
  },
)

test('a full localStorage does not stop a choice from taking effect', () => {
  const preferences = openPreferences()
  const filler = 'x'.repeat(1024)
  let filled = 0
  try {
    for (let size = 4096; size >= 1; size = Math.floor(size / 2)) {
      for (;;) {
        try {
          localStorage.setItem(`fill-${filled}`, filler.repeat(size))
          filled += 1
        } catch {
          break
        }
      }
    }
    preferences.setState({ theme: 'dark', cameraId: 'y'.repeat(4096) })
    expect(preferences.getState().theme).toBe('dark')
  } finally {
    localStorage.clear()
  }
})

describe('two tabs', () => {
  /** Another tab changed localStorage: the browser tells every page but that one. */
  const tell = (key: string | null) => dispatchEvent(new StorageEvent('storage', { key }))

  test('that change different choices keep each other’s', () => {
    const [one, other] = [openPreferences(), openPreferences()]
    one.setState({ theme: 'dark' })
    other.setState({ cameraId: 'c1' })
    expect(openPreferences().getState()).toEqual({ ...DEFAULTS, theme: 'dark', cameraId: 'c1' })
  })

  test('follow each other', () => {
    const [one, other] = [openPreferences(), openPreferences()]
    one.setState({ theme: 'dark' })
    expect(other.getState().theme).toBe('system')
    tell(KEY)
    expect(other.getState().theme).toBe('dark')
    localStorage.clear()
    tell(null)
    expect(other.getState()).toEqual(DEFAULTS)
  })

  test('do not take for a choice what they only followed', () => {
    const [one, other] = [openPreferences(), openPreferences()]
    one.setState({ theme: 'dark' })
    tell(KEY)
    one.setState({ theme: 'light' })
    other.setState({ preference: 'speed' })
    expect(openPreferences().getState()).toMatchObject({ theme: 'light', preference: 'speed' })
  })
})

test('a choice that is taken back is forgotten', () => {
  const preferences = openPreferences()
  preferences.setState({ backend: 'wasm' })
  preferences.setState(({ backend: _, ...rest }) => rest, true)
  expect(openPreferences().getState()).toEqual(DEFAULTS)
})

test('what version 2 of the app stored is read as it was', () => {
  localStorage.setItem(KEY, oldPreferences)
  const { closerLook, ...asNow } = JSON.parse(oldPreferences).state
  // Guided runs came later: they have their default.
  expect(openPreferences().getState()).toEqual({
    ...asNow,
    refinement: closerLook,
    guidedVoice: true,
    guidedPain: false,
  })
})

test.each([true, false])(
  'the refinement (%s) is found under its former name, and under its own once it was changed',
  (closerLook) => {
    localStorage.setItem(KEY, JSON.stringify({ state: { closerLook, theme: 'dark' }, version: 2 }))
    const found = openPreferences()
    expect(found.getState()).toEqual({ ...DEFAULTS, theme: 'dark', refinement: closerLook })
    found.setState({ refinement: !closerLook })
    expect(openPreferences().getState().refinement).toBe(!closerLook)
  },
)
