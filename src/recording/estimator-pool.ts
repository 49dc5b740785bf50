import { REFINED_MODEL } from '../core/body/pose'
import type { Candidate } from '../pose/choice/timing'
import type { Backend } from '../pose/engine'
import type { EstimatorOptions } from '../pose/engines'
import type { PoseEstimator } from '../pose/estimator'
import { PoseError } from '../pose/pose-error'
import { EstimatorSlot, type Held, type Lease, type Loading, type SlotLoading } from './estimator-slot'
import { isRoomy } from './roomy-device'
import { warmUp } from './warm-up'

/** An estimator that follows a person live. */
export interface LiveEstimator extends Candidate {
  /** Whether the face is looked for as well. */
  readonly face: boolean
}

/** A network in memory costs some 100 MB; after this long without a recording it is given up, ms. */
const LIVE_KEPT_WARM = 5 * 60_000
/**
 * Four networks cost some 700 MB (measured on the processor, MoveNet Thunder live beside it); after this
 * long without a recording they are given up, ms; on a small device at once.
 */
const REFINED_KEPT_WARM = 2 * 60_000

/**
 * The model runtime of the app: what is loaded ahead, who has it, what stays warm, and what is thrown
 * away. One estimator follows people live, another looks at kept frames once more; of each there is
 * never more than one, because two would be too much for a small device.
 *
 * Lifetime: that of the app, which makes it; `close` gives everything up that nobody holds.
 */
export class EstimatorPool {
  readonly #create: (options: EstimatorOptions) => Promise<PoseEstimator>
  readonly #live: EstimatorSlot<LiveEstimator>
  readonly #refined: EstimatorSlot<Backend>
  /** Where the refined model crashed: it runs on the processor from then on. */
  readonly #crashedOn = new Set<Backend>()

  /** @param create starts an estimator; it answers once its networks are loaded. */
  constructor(create: (options: EstimatorOptions) => Promise<PoseEstimator>) {
    this.#create = create
    this.#live = new EstimatorSlot({
      create: (wanted, loading) => this.#createLive(wanted, loading),
      isSame: (one, other) =>
        one.model === other.model && one.backend === other.backend && one.face === other.face,
      keptWarm: () => LIVE_KEPT_WARM,
    })
    this.#refined = new EstimatorSlot({
      create: (backend, loading) => this.#createRefined(backend, loading),
      // It takes long to load, and what it answers does not depend on what it runs on.
      isSame: () => true,
      keptWarm: () => (isRoomy() ? REFINED_KEPT_WARM : 0),
    })
  }

  /** Loads the live estimator that is about to be asked for. */
  loadAhead(wanted: LiveEstimator): void {
    this.#live.loadAhead(wanted)
  }

  /** The live estimator, once whoever has it lets it go. */
  acquireLive(wanted: LiveEstimator, loading?: Loading): Promise<Lease<LiveEstimator>> {
    return this.#live.acquire(wanted, loading)
  }

  /** The estimator for the second pass, on the backend that the live one uses, if it has not crashed there. */
  async acquireRefined(backend: Backend, loading?: Loading): Promise<Held> {
    const on = this.#crashedOn.has(backend) ? 'wasm' : backend
    const lease = await this.#refined.acquire(on, loading)
    return {
      estimator: lease.estimator,
      release: lease.release,
      discard: (error) => {
        if (error instanceof PoseError && error.reason === 'worker-crashed') this.#crashedOn.add(backend)
        lease.discard()
      },
    }
  }

  close(): void {
    this.#live.close()
    this.#refined.close()
  }

  #createLive(wanted: LiveEstimator, loading: SlotLoading): Promise<PoseEstimator> {
    return this.#starting(loading, async (signal) => {
      const { onProgress, onWarmUp, isAwaited } = loading
      const estimator = await this.#create({ ...wanted, ...(onProgress && { onProgress }), signal })
      try {
        onWarmUp?.()
        await warmUp(estimator, isAwaited)
        return estimator
      } catch (error) {
        void estimator.dispose().catch(() => {})
        throw error
      }
    })
  }

  async #createRefined(backend: Backend, loading: SlotLoading): Promise<PoseEstimator> {
    const { onProgress } = loading
    try {
      return await this.#starting(loading, (signal) =>
        this.#create({
          ...{ model: REFINED_MODEL, backend, face: true, countPeople: 'never', signal },
          ...(onProgress && { onProgress }),
        }),
      )
    } catch (error) {
      // What the live model runs on may be too small for four networks: the processor takes them all.
      const isFinal =
        !(error instanceof PoseError) || ['weights-unavailable', 'stopped'].includes(error.reason)
      if (isFinal || backend === 'wasm') throw error
      return this.#createRefined('wasm', loading)
    }
  }

  /** An estimator may be called off while it starts; one that has been handed over no longer. */
  async #starting(
    { signal }: SlotLoading,
    start: (signal: AbortSignal) => Promise<PoseEstimator>,
  ): Promise<PoseEstimator> {
    const control = new AbortController()
    const callOff = () => control.abort(signal?.reason)
    signal?.addEventListener('abort', callOff, { once: true })
    if (signal?.aborted) callOff()
    try {
      return await start(control.signal)
    } finally {
      signal?.removeEventListener('abort', callOff)
    }
  }
}
