import { LIVE_MODEL_IDS, type LiveModelId } from '../../core/body/pose'
import { decide } from './decide'
import { backendsFor, type DeviceFacts, MEAN_ERROR, RELATIVE_COST, runAlike } from './models'
import { framesPerSecond, type Preference, WANTED_RATE } from './preference'
import { type Candidate, fastestOf, type Timing, working } from './timing'

/** What is to be chosen among, and for what. */
export interface Search {
  readonly device: DeviceFacts
  readonly preference: Preference
  /** One model that was chosen by hand; without it, all that a live measurement may be given. */
  readonly model?: LiveModelId
}

/** Small, and tells how fast the device is: what is not worth trying follows from it. */
const PROBE = 'movenet-lightning' satisfies LiveModelId

/** A foretold time may be wrong by this factor before a model is missed for it. */
const DOUBT = 1.5
/** A way of running that is this many times slower than one thread is not tried with other models. */
const HOPELESS = 1.5

/**
 * What may still be worth trying after `timings`, in the order in which it is tried: the probe, then
 * from the most accurate model on, each on one thread first. Empty once the decision is made: nothing
 * that comes after the first model to reach the wanted rate can win over it.
 *
 * Its length tells how many trials are left as far as can be told: a way of running that turns out
 * faster than foretold may make more models worth trying.
 */
export function remaining(timings: readonly Timing[], search: Search): readonly Candidate[] {
  const { device, model, preference } = search
  const trialsOf = (each: LiveModelId) =>
    backendsFor(each, device)
      .map((backend) => ({ model: each, backend }))
      .filter((candidate) => !isTried(timings, candidate) && isPromising(timings, candidate))
  if (model) return trialsOf(model)
  const probing = trialsOf(PROBE)
  const trials = [...probing]
  for (const each of byAccuracy(LIVE_MODEL_IDS)) {
    const untried = each === PROBE || isForetoldTooSlow(timings, each, search) ? [] : trialsOf(each)
    trials.push(...untried)
    const seen = fastestOf(timings, each)
    const reaches = seen && framesPerSecond(seen.medianMs) >= WANTED_RATE[preference]
    if (reaches) return trials
  }
  return trials
}

const byAccuracy = (models: readonly LiveModelId[]) =>
  [...models].sort((one, other) => MEAN_ERROR[one] - MEAN_ERROR[other])

const isSame = (one: Candidate, other: Candidate) =>
  one.model === other.model && one.backend === other.backend

const isTried = (timings: readonly Timing[], candidate: Candidate) =>
  timings.some((timing) => isSame(timing, candidate))

/** Whether nothing that was tried speaks against running a model in this way. */
function isPromising(timings: readonly Timing[], candidate: Candidate): boolean {
  if (candidate.backend === 'wasm') return true
  const onOneThread = (model: LiveModelId) =>
    timings.find((timing) => isSame(timing, { model, backend: 'wasm' }))
  // Without what one thread finds there is nothing to hold the others against.
  const own = onOneThread(candidate.model)
  if (own && own.status !== 'works') return false
  return timings
    .filter((timing) => runAlike(timing, candidate))
    .every(
      ({ model, status, medianMs = Number.POSITIVE_INFINITY }) =>
        status === 'works' &&
        medianMs <= HOPELESS * (onOneThread(model)?.medianMs ?? Number.POSITIVE_INFINITY),
    )
}

/** Whether what was timed says that a model would neither reach the wanted rate nor be the fastest. */
function isForetoldTooSlow(timings: readonly Timing[], model: LiveModelId, search: Search): boolean {
  const backends = backendsFor(model, search.device)
  const [foretold] = working(timings)
    .filter(({ backend }) => backends.includes(backend))
    .map((timing) => (timing.medianMs * RELATIVE_COST[model]) / RELATIVE_COST[timing.model])
    .sort((a, b) => a - b)
  const best = decide(timings, search.preference)
  if (foretold === undefined || !best) return false
  return framesPerSecond(foretold / DOUBT) < WANTED_RATE[search.preference] && foretold > best.medianMs
}
