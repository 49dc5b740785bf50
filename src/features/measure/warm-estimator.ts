import type { ModelId } from '../../core/pose'
import { type Backend, createEstimator } from '../../pose/engines'
import type { PoseEstimator } from '../../pose/estimator'

/** A network in memory costs some 100 MB; after this long without a measurement it is given up, ms. */
const KEPT_WARM = 5 * 60_000

interface Warm {
  readonly model: ModelId
  readonly backend: Backend
  readonly estimator: PoseEstimator
}

let warm: Warm | undefined
let cooling: ReturnType<typeof setTimeout> | undefined

/**
 * The estimator for a model on a backend: the one of the last measurement if it is the same, because
 * loading takes seconds and a therapist measures several movements in a row.
 *
 * Lifetime: whoever borrows it gives it back with {@link giveBack}, or {@link dropEstimator}s it.
 */
export async function borrowEstimator(
  model: ModelId,
  backend: Backend,
  onProgress: (loadedBytes: number, totalBytes: number) => void,
): Promise<PoseEstimator> {
  clearTimeout(cooling)
  const kept = warm
  warm = undefined
  if (kept?.model === model && kept.backend === backend) {
    await kept.estimator.reset()
    return kept.estimator
  }
  await kept?.estimator.dispose()
  return createEstimator({ model, backend, onProgress })
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
