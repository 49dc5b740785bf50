import * as v from 'valibot'
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware'
import { createStore } from 'zustand/vanilla'
import { LIVE_MODEL_IDS } from '../core/body/pose'

const model = v.picklist(LIVE_MODEL_IDS)
const backend = v.picklist(['webgpu', 'webgl', 'wasm-threads', 'wasm'])

/** What each model did on each way of running it, when it was timed on this device. */
const timing = v.object({
  model,
  backend,
  status: v.picklist(['works', 'failed', 'too-slow']),
  medianMs: v.exactOptional(v.pipe(v.number(), v.finite())),
  reason: v.exactOptional(v.string()),
})

/** Each entry with what it is until the person chooses. */
const entries = {
  /** The camera that was chosen last; the browser's own pick without one. */
  cameraId: v.optional(v.string()),
  /** Whether model and backend follow from the timings and the preference, or from the person. */
  choosing: v.picklist(['automatic', 'by-hand']),
  preference: v.picklist(['accuracy', 'balanced', 'speed']),
  /** What is measured with. Where the choice is automatic it only counts once there is a backend. */
  model,
  /** What the model runs on; none before the first timing. */
  backend: v.optional(backend),
  timings: v.optional(v.array(timing)),
  /** Whether plateaus are looked at once more with the most accurate model. */
  closerLook: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
}

export type Preferences = Readonly<v.InferOutput<v.ObjectSchema<typeof entries, undefined>>>

/** Thunder had the smallest error of the offered models for most movements on our rendered people. */
const DEFAULTS: Preferences = {
  choosing: 'automatic',
  preference: 'balanced',
  model: 'movenet-thunder',
  closerLook: true,
  theme: 'system',
}

/**
 * Version 1 had one model, chosen by hand, and timings of its backends alone. Who measured with it
 * goes on with it: measurements can only be compared within one model. So does who chose another than
 * the default.
 */
function fromVersion1(stored: object): object {
  const { model: chosen, backend: found, timings } = readPreferences(stored)
  const byHand = found !== undefined || chosen !== DEFAULTS.model
  const old: unknown = Reflect.get(stored, 'timings')
  return {
    ...stored,
    choosing: byHand ? 'by-hand' : 'automatic',
    timings: timings ?? (Array.isArray(old) ? old.map((each) => ({ ...each, model: chosen })) : undefined),
  }
}

const migrate = (stored: unknown, version: number): Preferences =>
  readPreferences(
    version < 2 && typeof stored === 'object' && stored !== null ? fromVersion1(stored) : stored,
  )

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
      version: 2,
      storage: createJSONStorage(() => quietLocalStorage),
      migrate,
      merge: (stored) => readPreferences(stored),
    }),
  )

/**
 * The person's choices on this device. Change with `preferences.setState({ theme: 'dark' })`.
 *
 * Lifetime: read from localStorage when the module loads, written at every change.
 */
export const preferences = openPreferences()
