import { REFINED_MODEL } from '../../../core/body/pose'
import { type Backend, createEstimator } from '../../../pose/engines'
import type { PoseEstimator } from '../../../pose/estimator'
import { PoseError } from '../../../pose/pose-error'
import type { Borrow, Loan } from '../../../recording/refinement'
import { isRoomy } from '../../../recording/roomy-device'

/**
 * Four networks in memory cost some 700 MB (measured on the processor, MoveNet Thunder live beside it);
 * after this long without a measurement they are given up, milliseconds; on a small device at once.
 */
const KEPT_WARM = 2 * 60_000

interface Warm {
  readonly backend: Backend
  readonly estimator: PoseEstimator
}

let warm: Warm | undefined
let cooling: ReturnType<typeof setTimeout> | undefined
/** Resolves when nobody has the estimator: two of them at once would be too much for a small device. */
let free: Promise<void> = Promise.resolve()

function keepWarm(kept: Warm) {
  if (!isRoomy()) return void kept.estimator.dispose()
  warm = kept
  clearTimeout(cooling)
  cooling = setTimeout(() => {
    void warm?.estimator.dispose()
    warm = undefined
  }, KEPT_WARM)
}

/** An estimator may be called off while it starts; what has been started is thrown away otherwise. */
async function load(
  backend: Backend,
  onProgress: (loadedBytes: number, totalBytes: number) => void,
  signal: AbortSignal,
): Promise<Warm> {
  const starting = new AbortController()
  const callOff = () => starting.abort()
  signal.addEventListener('abort', callOff)
  try {
    const estimator = await createEstimator({
      model: REFINED_MODEL,
      backend,
      face: true,
      countPeople: 'never',
      onProgress,
      signal: starting.signal,
    })
    return { backend, estimator }
  } catch (error) {
    // What the live model runs on may be too small for four networks: the processor takes them all.
    const isFinal = !(error instanceof PoseError) || ['weights-unavailable', 'stopped'].includes(error.reason)
    if (isFinal || backend === 'wasm') throw error
    return load('wasm', onProgress, signal)
  } finally {
    signal.removeEventListener('abort', callOff)
  }
}

/**
 * Lends the most accurate estimator, one measurement at a time, on the backend that the live model
 * uses. It stays loaded for a while, since a therapist measures several movements in a row.
 */
export const lendRefined =
  (backend: Backend): Borrow =>
  async (onProgress, signal): Promise<Loan> => {
    const before = free
    let release = () => {}
    free = new Promise((resolve) => {
      release = resolve
    })
    await before
    try {
      signal.throwIfAborted()
      clearTimeout(cooling)
      const kept = warm
      warm = undefined
      if (kept) await kept.estimator.reset()
      const lent = kept ?? (await load(backend, onProgress, signal))
      return {
        estimator: lent.estimator,
        giveBack() {
          keepWarm(lent)
          release()
        },
        throwAway() {
          void lent.estimator.dispose()
          release()
        },
      }
    } catch (error) {
      release()
      throw error
    }
  }
