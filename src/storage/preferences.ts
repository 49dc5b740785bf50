import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
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
  /** Whether each hold is read once more, by the most accurate models. */
  refinement: v.boolean(),
  /** The protocol that somebody was led through last; none before the first. */
  protocolId: v.optional(v.string()),
  /** Whether guided runs speak: nobody has a hand free in them. */
  guidedVoice: v.boolean(),
  /** Whether guided runs ask how much each movement hurt. */
  guidedPain: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
}

export type Preferences = Readonly<v.InferOutput<v.ObjectSchema<typeof entries, undefined>>>

/** Thunder had the smallest error of the offered models for most movements on our rendered people. */
const DEFAULTS: Preferences = {
  choosing: 'automatic',
  preference: 'balanced',
  model: 'movenet-thunder',
  refinement: true,
  guidedVoice: true,
  guidedPain: false,
  theme: 'system',
}

const KEY = 'plumbline-preferences'
const VERSION = 2

/** What an entry was called before, under the name that it has now. */
const FORMER_NAMES = { refinement: 'closerLook' } as const

/** What stands in localStorage: `{ state, version }`. */
type Stored = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Stored => typeof value === 'object' && value !== null

/** A model that is run no more, and what takes its place, where it runs on every device until it is timed. */
const FORMER = 'blazepose-full'
const SUCCESSOR = { model: 'litert-blazepose-full', backend: 'wasm' } as const

/** Each entry under its present name, where it is there under a former one only. */
const renamed = (stored: Stored): Stored => ({
  ...Object.fromEntries(
    Object.entries(FORMER_NAMES).flatMap(([name, former]) =>
      former in stored ? [[name, stored[former]]] : [],
    ),
  ),
  ...stored,
})

function withoutFormer(stored: Stored): Stored {
  const { model: chosen, timings } = stored
  return {
    ...stored,
    ...(chosen === FORMER && SUCCESSOR),
    ...(Array.isArray(timings) && { timings: timings.filter((each) => each?.model !== FORMER) }),
  }
}

/**
 * Version 1 had one model, chosen by hand, and timings of its backends alone. Who measured with it
 * goes on with it: measurements can only be compared within one model. So does who chose another than
 * the default.
 */
function fromVersion1(stored: Stored): Stored {
  const { model: known, backend: found, timings } = readPreferences(stored)
  const chosen = stored.model === FORMER ? FORMER : known
  const byHand = found !== undefined || chosen !== DEFAULTS.model
  const old: unknown = Reflect.get(stored, 'timings')
  return {
    ...stored,
    choosing: byHand ? 'by-hand' : 'automatic',
    timings: timings ?? (Array.isArray(old) ? old.map((each) => ({ ...each, model: chosen })) : undefined),
  }
}

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

/** The entries as they are stored now, in the present version; none where they make no sense or cannot be read. */
function storedEntries(): Stored {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    if (!isObject(stored) || !isObject(stored.state)) return {}
    const isFirst = typeof stored.version === 'number' && stored.version < 2
    const state = renamed(stored.state)
    return withoutFormer(isFirst ? fromVersion1(state) : state)
  } catch {
    return {}
  }
}

/** Writes some entries over what is stored now, so that what another tab chose meanwhile stays. */
function storeEntries(changed: Stored) {
  try {
    const state = { ...storedEntries(), ...changed }
    localStorage.setItem(KEY, JSON.stringify({ state, version: VERSION }))
  } catch {
    // localStorage that is absent, full or forbidden only means that choices last until the page closes.
  }
}

/** Entries that only make sense together: what is measured with, and what that follows from. */
const CHOICE: readonly (keyof Preferences)[] = ['choosing', 'preference', 'model', 'backend', 'timings']

/** What has changed, which another tab may not have; with an entry of the choice the whole choice. */
function differences(now: Preferences, before: Preferences): Stored {
  const names = Object.keys(entries) as (keyof Preferences)[]
  const changed = new Set(names.filter((name) => now[name] !== before[name]))
  if (CHOICE.some((name) => changed.has(name))) for (const name of CHOICE) changed.add(name)
  return Object.fromEntries([...changed].map((name) => [name, now[name]]))
}

/**
 * Opens what localStorage holds as a store that writes back each entry that changes, and follows what
 * other tabs change.
 */
export function openPreferences(): StoreApi<Preferences> {
  const store = createStore<Preferences>(() => readPreferences(storedEntries()))
  let isFollowing = false
  store.subscribe((now, before) => {
    if (!isFollowing) storeEntries(differences(now, before))
  })
  addEventListener('storage', ({ key }) => {
    if (key !== KEY && key !== null) return
    isFollowing = true
    store.setState(readPreferences(storedEntries()), true)
    isFollowing = false
  })
  return store
}

/**
 * The person's choices on this device. Change with `preferences.setState({ theme: 'dark' })`.
 *
 * Lifetime: read from localStorage when the module loads; an entry is written whenever it changes.
 */
export const preferences = openPreferences()
