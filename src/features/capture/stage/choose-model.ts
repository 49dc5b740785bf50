import type { LiveModelId } from '../../../core/body/pose'
import { decide } from '../../../pose/choice/decide'
import type { Preference } from '../../../pose/choice/preference'
import { type SearchProgress, timeCandidates } from '../../../pose/choice/time-candidates'
import { type Candidate, fastestOf, type Timing } from '../../../pose/choice/timing'
import type { Backend } from '../../../pose/engines'
import { PoseError } from '../../../pose/pose-error'
import { type Preferences, preferences } from '../../../storage/preferences'

/** Those timings that the choice is made from: of one model, or of all. */
export const timedFor = ({ choosing, model }: Preferences, timings: readonly Timing[]) =>
  timings.filter((timing) => choosing === 'automatic' || timing.model === model)

/**
 * The model and the backend to measure with: the remembered ones, or what follows from timing what is
 * not known yet of this device. What is timed is kept at once, so that a search that was called off
 * goes on where it stopped.
 */
export async function chooseModel(
  onProgress: (progress: SearchProgress) => void,
  signal?: AbortSignal,
): Promise<Candidate> {
  const { choosing, preference, model, backend, timings: known } = preferences.getState()
  if (backend) return { model, backend }
  const timings = await timeCandidates({
    preference,
    ...(choosing === 'by-hand' && { model }),
    ...(known && { known }),
    onProgress,
    onTimed: (timed) => preferences.setState({ timings: [...timed] }),
    ...(signal && { signal }),
  })
  const chosen = decide(timedFor(preferences.getState(), timings), preference)
  if (!chosen) throw new PoseError('backend-unavailable', 'No way to run a model works on this device.')
  preferences.setState({ model: chosen.model, backend: chosen.backend })
  return { model: chosen.model, backend: chosen.backend }
}

/**
 * What hangs or crashes in the middle of a recording passed its timing and is not to be trusted: from
 * now on it is chosen neither for movements nor for standing views. What did not crash stays chosen. One
 * thread of the processor is kept, there is nothing behind it.
 */
export function distrust({ model, backend }: Candidate, error: unknown) {
  if (!(error instanceof PoseError) || error.reason !== 'worker-crashed' || backend === 'wasm') return
  const { timings = [], ...chosen } = preferences.getState()
  const others = timings.filter((each) => each.model !== model || each.backend !== backend)
  const failed = { model, backend, status: 'failed' as const, reason: error.message }
  const isChosen = chosen.model === model && chosen.backend === backend
  preferences.setState({ timings: [...others, failed], ...(isChosen && { backend: undefined }) })
}

/** Forgets what was timed, so that the next choice times everything anew. */
export const forgetTimings = () => preferences.setState({ backend: undefined, timings: undefined })

/** Times everything anew. What was chosen before stays if that is called off or fails. */
export async function timeAgain(
  onProgress: (progress: SearchProgress) => void,
  signal: AbortSignal,
): Promise<Candidate> {
  const { model, backend, timings } = preferences.getState()
  forgetTimings()
  try {
    return await chooseModel(onProgress, signal)
  } catch (error) {
    preferences.setState({ model, backend, timings })
    throw error
  }
}

/** Lets the timings choose, by what matters most; what is not timed yet is timed before the next measurement. */
export const chooseBy = (preference: Preference) =>
  preferences.setState({ choosing: 'automatic', preference, backend: undefined })

/** Keeps to what is used now, until another is chosen by hand. */
export const chooseByHand = () => preferences.setState({ choosing: 'by-hand' })

/** Chooses a model by hand, on the way of running that was fastest when it was timed. */
export function pickModel(model: LiveModelId) {
  const known = fastestOf(preferences.getState().timings ?? [], model)
  preferences.setState({ choosing: 'by-hand', model, backend: known?.backend })
}

/** Chooses by hand how the model runs. */
export const pickBackend = (backend: Backend) => preferences.setState({ choosing: 'by-hand', backend })
