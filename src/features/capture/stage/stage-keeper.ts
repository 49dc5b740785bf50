import { createStore } from 'zustand/vanilla'
import type { EstimatorPool } from '../../../recording/estimator-pool'
import type { AcquireRefined } from '../../../recording/refinement'
import { Stage } from '../../../recording/stage'
import { preferences } from '../../../storage/preferences'
import { endMarking, followSensor, levelOf } from './camera-level'
import { distrust } from './choose-model'
import {
  acquireEstimator,
  knownEstimator,
  openSource,
  type PreparingListeners,
  type StageRequest,
} from './prepare'

/** A camera that nobody uses is closed after this long, milliseconds: nobody is watched unawares. */
const RESTS_FOR = 60_000

/**
 * Opens stages, and keeps one open between the runs of a sitting: the next movement or side needs
 * neither the camera nor the model once more.
 *
 * Lifetime: that of the app. A stage that rests is closed after a minute, with the page hidden, or when
 * somebody leaves the screens where the next run would begin.
 */
export class StageKeeper {
  /** The stage that is open and waits for its next run, if there is one. */
  readonly resting = createStore<{ readonly stage?: Stage }>(() => ({}))
  readonly #pool: EstimatorPool
  /** The camera that was asked for when each stage was opened. */
  readonly #cameras = new WeakMap<Stage, string | undefined>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(pool: EstimatorPool) {
    this.#pool = pool
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.closeResting()
    })
  }

  /** Somebody who opens a set-up is about to measure: what is known to be needed loads meanwhile. */
  loadAhead(request: Pick<StageRequest, 'candidate' | 'face'>): void {
    const wanted = knownEstimator(request)
    if (wanted) this.#pool.loadAhead(wanted)
  }

  /**
   * The stage that rests, if it is the one that is asked for; or opens one. A camera is opened at once,
   * so that the person sees themself while the model loads; a recording only then, because it would play
   * meanwhile. What was opened is closed again if the other fails. `signal` calls it off.
   */
  async open(request: StageRequest, listeners: PreparingListeners, signal: AbortSignal): Promise<Stage> {
    const acquire = () => acquireEstimator(this.#pool, request, listeners, signal)
    const resting = this.#take(request)
    if (resting) {
      listeners.onStep({ step: 'warm-up' })
      listeners.onSource(resting.source)
      return closedOnError(resting, () => resting.ready(acquire).then(() => resting))
    }
    return request.source === 'webcam'
      ? this.#openCamera(request, listeners, acquire)
      : this.#openRecording(request, listeners, acquire)
  }

  /** A run has ended. `isOver`: nobody asks for another one soon. */
  end(stage: Stage, { isOver }: { readonly isOver: boolean }): void {
    endMarking()
    if (isOver || !stage.isReusable || document.hidden) this.#close(stage)
    else this.#rest(stage)
  }

  /** Closes the stage that rests, if there is one. */
  closeResting(): void {
    const stage = this.#takeResting()
    if (stage) this.#close(stage)
  }

  /** What gives a run its second pass, where that is wanted. */
  secondPass(stage: Stage): AcquireRefined | undefined {
    if (!preferences.getState().refinement) return undefined
    const { backend } = stage.wanted
    return (loading) => this.#pool.acquireRefined(backend, loading)
  }

  async #openCamera(
    request: StageRequest,
    listeners: PreparingListeners,
    acquire: () => ReturnType<typeof acquireEstimator>,
  ): Promise<Stage> {
    listeners.onStep({ step: 'camera' })
    this.loadAhead(request)
    const source = await openSource(request)
    listeners.onSource(source)
    return closedOnError({ close: () => source.stop() }, async () => this.#stage(source, await acquire()))
  }

  async #openRecording(
    request: StageRequest,
    listeners: PreparingListeners,
    acquire: () => ReturnType<typeof acquireEstimator>,
  ): Promise<Stage> {
    listeners.onStep({ step: 'model', loaded: 0, total: 0 })
    const lease = await acquire()
    return closedOnError({ close: lease.release }, async () => {
      const source = await openSource(request)
      listeners.onSource(source)
      return this.#stage(source, lease)
    })
  }

  #stage(...[source, lease]: ConstructorParameters<typeof Stage>): Stage {
    const stage = new Stage(source, lease, { level: () => levelOf(source), onClose: followSensor(source) })
    this.#cameras.set(stage, preferences.getState().cameraId)
    return stage
  }

  /** Takes the resting stage for a request; one that is of no use to it is closed. */
  #take({ source }: StageRequest): Stage | undefined {
    const stage = this.#takeResting()
    const isSame =
      stage?.isReusable && source === 'webcam' && this.#cameras.get(stage) === preferences.getState().cameraId
    if (isSame) return stage
    if (stage) this.#close(stage)
    return undefined
  }

  #takeResting(): Stage | undefined {
    clearTimeout(this.#timer)
    const { stage } = this.resting.getState()
    if (stage) this.resting.setState({}, true)
    return stage
  }

  #rest(stage: Stage) {
    // Of two that ended at once only one is kept.
    this.closeResting()
    stage.rest(() => this.closeResting())
    this.resting.setState({ stage }, true)
    this.#timer = setTimeout(() => this.closeResting(), RESTS_FOR)
  }

  #close(stage: Stage) {
    const { failure, wanted } = stage
    stage.close()
    if (failure !== undefined) distrust(wanted, failure)
  }
}

/** Closes what was opened if the rest fails. */
async function closedOnError<Value>(opened: { close(): void }, rest: () => Promise<Value>): Promise<Value> {
  try {
    return await rest()
  } catch (error) {
    opened.close()
    throw error
  }
}
