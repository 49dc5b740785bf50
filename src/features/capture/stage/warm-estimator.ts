import { contextOf } from '../../../core/body/frame-context'
import type { ModelId } from '../../../core/body/pose'
import { seconds } from '../../../core/math/units'
import { type Backend, createEstimator } from '../../../pose/engines'
import type { PoseEstimator } from '../../../pose/estimator'

/** A network in memory costs some 100 MB; after this long without a measurement it is given up, ms. */
const KEPT_WARM = 5 * 60_000

/** Which estimator is wanted. */
interface Wanted {
  readonly model: ModelId
  readonly backend: Backend
  /** Whether the face is looked for as well. */
  readonly face: boolean
}

/** An estimator, and what it was asked to be. */
export interface Engine extends Omit<Wanted, 'model'> {
  readonly estimator: PoseEstimator
}

interface Loading {
  readonly onProgress: (loadedBytes: number, totalBytes: number) => void
  readonly onWarmUp: () => void
  /** Whether somebody waits for it already. */
  readonly isAwaited?: () => boolean
  /** Calls the loading off. */
  readonly signal?: AbortSignal
}

/**
 * After so many pictures a network runs at its usual pace; people are first counted some later. The
 * first costs most by far: whoever waits already sees the others happen on the stage.
 */
const WARM_UP_ROUNDS = 3

/** What is being loaded before anybody has asked for it. */
interface Ahead extends Wanted {
  readonly done: Promise<void>
  readonly control: AbortController
  /** Of whoever waits for it by now. */
  awaiting?: Pick<Loading, 'onProgress' | 'onWarmUp'>
}

let warm: (Wanted & Engine) | undefined
let ahead: Ahead | undefined
let cooling: ReturnType<typeof setTimeout> | undefined

const isSame = (one: Wanted | undefined, { model, backend, face }: Wanted) =>
  one?.model === model && one.backend === backend && one.face === face

/**
 * Loads the estimator that is about to be asked for, while the person still chooses what to measure.
 * If that fails nobody is told: whoever borrows it tries again and is.
 */
export function loadAhead(wanted: Wanted) {
  if (isSame(warm, wanted) || isSame(ahead, wanted)) return
  ahead?.control.abort()
  const control = new AbortController()
  const now: Ahead = {
    ...wanted,
    control,
    done: load(wanted, {
      onProgress: (loaded, total) => now.awaiting?.onProgress(loaded, total),
      onWarmUp: () => now.awaiting?.onWarmUp(),
      isAwaited: () => now.awaiting !== undefined,
      signal: control.signal,
    })
      .then((estimator) => giveBack({ ...wanted, estimator }))
      .catch(() => {})
      .finally(() => {
        if (ahead === now) ahead = undefined
      }),
  }
  ahead = now
}

/**
 * The estimator for a model on a backend: the one of the last measurement if it is the same, because
 * loading takes seconds and a therapist measures several movements in a row; or the one that is being
 * loaded ahead.
 *
 * Lifetime: whoever borrows it gives it back with {@link giveBack}, or disposes of it if it failed.
 */
export async function borrowEstimator(wanted: Wanted, loading: Loading): Promise<PoseEstimator> {
  if (ahead && isSame(ahead, wanted)) {
    ahead.awaiting = loading
    await ahead.done
  } else ahead?.control.abort()
  clearTimeout(cooling)
  const kept = warm
  warm = undefined
  if (kept && isSame(kept, wanted)) {
    await kept.estimator.reset()
    return kept.estimator
  }
  await kept?.estimator.dispose()
  return load(wanted, loading)
}

async function load(wanted: Wanted, { onProgress, onWarmUp, signal, isAwaited = () => true }: Loading) {
  const control = new AbortController()
  const callOff = () => control.abort()
  signal?.addEventListener('abort', callOff, { once: true })
  if (signal?.aborted) callOff()
  try {
    const estimator = await createEstimator({ ...wanted, onProgress, signal: control.signal })
    onWarmUp()
    await warmUp(estimator, isAwaited)
    return estimator
  } finally {
    // An estimator that has been handed over is no longer called off by what called for it.
    signal?.removeEventListener('abort', callOff)
  }
}

/**
 * The first pictures through a network take many times as long as the later ones (weights, shaders,
 * memory): they are taken from a still, so that the person's first seconds are not lost to it.
 */
async function warmUp(estimator: PoseEstimator, isAwaited: () => boolean) {
  const response = await fetch(`${import.meta.env.BASE_URL}sample-still.jpg`).catch(() => undefined)
  if (!response?.ok) return
  const still = await createImageBitmap(await response.blob())
  try {
    for (let round = 0; round < WARM_UP_ROUNDS && (round === 0 || !isAwaited()); round++) {
      await estimator.estimate(await createImageBitmap(still), contextOf(still, seconds(round)))
    }
  } finally {
    still.close()
  }
  await estimator.reset()
}

/** Keeps an estimator that works for the next measurement. */
export function giveBack({ estimator, backend, face }: Engine) {
  void warm?.estimator.dispose()
  warm = { model: estimator.identity.model, backend, face, estimator }
  clearTimeout(cooling)
  cooling = setTimeout(() => {
    void warm?.estimator.dispose()
    warm = undefined
  }, KEPT_WARM)
}
