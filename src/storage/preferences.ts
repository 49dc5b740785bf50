import * as v from 'valibot'
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware'
import { createStore } from 'zustand/vanilla'
import { LIVE_MODEL_IDS } from '../core/pose'

const backend = v.picklist(['webgpu', 'webgl', 'wasm'])

/** What each backend did when it was timed on this device. */
const timing = v.object({
  backend,
  status: v.picklist(['works', 'failed', 'too-slow']),
  medianMs: v.exactOptional(v.pipe(v.number(), v.finite())),
  reason: v.exactOptional(v.string()),
})

/** Each entry with what it is until the person chooses. */
const entries = {
  /** The camera that was chosen last; the browser's own pick without one. */
  cameraId: v.optional(v.string()),
  model: v.picklist(LIVE_MODEL_IDS),
  /** Fastest backend of the timing, or the person's own choice; none before the first timing. */
  backend: v.optional(backend),
  timings: v.optional(v.array(timing)),
  theme: v.picklist(['system', 'light', 'dark']),
}

export type Preferences = Readonly<v.InferOutput<v.ObjectSchema<typeof entries, undefined>>>

/** Thunder had the smallest error of the offered models for most movements on our rendered people. */
const DEFAULTS: Preferences = { model: 'movenet-thunder', theme: 'system' }

/** Keeps each stored entry that is still understood; one that is not falls back to its default. */
function readPreferences(stored: unknown): Preferences {
  const found: Record<string, unknown> = {}
  if (typeof stored === 'object' && stored !== null) {
    for (const [name, schema] of Object.entries(entries)) {
      const value: unknown = Reflect.get(stored, name)
      if (value !== undefined && v.is(schema, value)) found[name] = value
    }
  }
  return { ...DEFAULTS, ...found }
}

/** localStorage that is absent, full or forbidden only means that choices last until the page closes. */
const quietLocalStorage: StateStorage = {
  getItem: (name) => {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  },
  setItem: (name, value) => {
    try {
      localStorage.setItem(name, value)
    } catch {
      // See above.
    }
  },
  removeItem: (name) => {
    try {
      localStorage.removeItem(name)
    } catch {
      // See above.
    }
  },
}

/** Reads what localStorage holds now into a store that writes back every change. */
export const openPreferences = () =>
  createStore<Preferences>()(
    persist(() => DEFAULTS, {
      name: 'plumbline-preferences',
      version: 1,
      storage: createJSONStorage(() => quietLocalStorage),
      migrate: (stored) => readPreferences(stored),
      merge: (stored) => readPreferences(stored),
    }),
  )

/**
 * The person's choices on this device. Change with `preferences.setState({ theme: 'dark' })`.
 *
 * Lifetime: read from localStorage when the module loads, written at every change.
 */
export const preferences = openPreferences()
