import type { ModelId } from '../../core/pose'
import { seconds } from '../../core/units'
import { type Backend, createEstimator } from '../../pose/engines'
import type { PoseEstimator } from '../../pose/estimator'

/** A network in memory costs some 100 MB; after this long without a measurement it is given up, ms. */
const KEPT_WARM = 5 * 60_000

interface Warm {
  readonly model: ModelId
  readonly backend: Backend
  readonly estimator: PoseEstimator
}

interface Loading {
  readonly onProgress: (loadedBytes: number, totalBytes: number) => void
  readonly onWarmUp: () => void
  /** Calls the loading off; an estimator that has been handed over is not touched by it. */
  readonly signal?: AbortSignal
}

/** The people counter starts after some answers; by then every network that a measurement uses has run. */
const WARM_UP_ROUNDS = 10

let warm: Warm | undefined
let cooling: ReturnType<typeof setTimeout> | undefined

/**
 * The estimator for a model on a backend: the one of the last measurement if it is the same, because
 * loading takes seconds and a therapist measures several movements in a row.
 *
 * Lifetime: whoever borrows it gives it back with {@link giveBack}, or disposes of it if it failed.
 */
export async function borrowEstimator(
  model: ModelId,
  backend: Backend,
  { onProgress, onWarmUp, signal }: Loading,
): Promise<PoseEstimator> {
  clearTimeout(cooling)
  const kept = warm
  warm = undefined
  if (kept?.model === model && kept.backend === backend) {
    await kept.estimator.reset()
    return kept.estimator
  }
  await kept?.estimator.dispose()
  const loading = new AbortController()
  const callOff = () => loading.abort()
  signal?.addEventListener('abort', callOff, { once: true })
  if (signal?.aborted) callOff()
  try {
    const estimator = await createEstimator({ model, backend, onProgress, signal: loading.signal })
    onWarmUp()
    await warmUp(estimator)
    return estimator
  } finally {
    signal?.removeEventListener('abort', callOff)
  }
}

/**
 * The first pictures through a network take many times as long as the later ones (weights, shaders,
 * memory): they are taken from a still, so that the person's first seconds are not lost to it.
 */
async function warmUp(estimator: PoseEstimator) {
  const response = await fetch(`${import.meta.env.BASE_URL}sample-still.jpg`).catch(() => undefined)
  if (!response?.ok) return
  const still = await response.blob()
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    const { peopleCount } = await estimator.estimate(await createImageBitmap(still), seconds(round))
    if (peopleCount !== 'not-counted') break
  }
  await estimator.reset()
}

/** Keeps an estimator that works for the next measurement. */
export function giveBack(estimator: PoseEstimator, backend: Backend) {
  void warm?.estimator.dispose()
  warm = { model: estimator.identity.model, backend, estimator }
  clearTimeout(cooling)
  cooling = setTimeout(() => {
    void warm?.estimator.dispose()
    warm = undefined
  }, KEPT_WARM)
}
