import { beforeEach, expect, test } from 'vitest'
import { openPreferences } from '../../src/storage/preferences'

const KEY = 'plumbline-preferences'

beforeEach(() => localStorage.clear())

test('choices are there again when the page opens the next time', () => {
  const first = openPreferences()
  expect(first.getState()).toEqual({ model: 'movenet-thunder', theme: 'system' })
  first.setState({
    theme: 'dark',
    model: 'blazepose-full',
    backend: 'wasm',
    cameraId: 'c1',
    timings: [{ backend: 'wasm', status: 'works', medianMs: 57.2 }],
  })
  expect(openPreferences().getState()).toEqual(first.getState())
})

test('an entry that is not understood falls back, and the others stay', () => {
  const state = { theme: 'purple', model: 'movenet-lightning', backend: 3, cameraId: 'c1', extra: true }
  localStorage.setItem(KEY, JSON.stringify({ state, version: 1 }))
  expect(openPreferences().getState()).toEqual({
    theme: 'system',
    model: 'movenet-lightning',
    cameraId: 'c1',
  })
})

test.each(['{', '[]', 'null', '"text"', '{"state":null,"version":1}', '{"state":7,"version":0}'])(
  'text that makes no sense (%s) opens with the defaults',
  (text) => {
    localStorage.setItem(KEY, text)
    expect(openPreferences().getState()).toEqual({ model: 'movenet-thunder', theme: 'system' })
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
