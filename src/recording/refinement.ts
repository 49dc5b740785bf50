import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FrameContext } from '../core/body/frame-context'
import type { ModelIdentity, Pose } from '../core/body/pose'
import { type Milliseconds, milliseconds } from '../core/math/units'
import type { Refined } from '../core/trial/trial'
import type { PictureCopy } from './copy-picture'
import type { Held, Loading } from './estimator-slot'

/** A frame of a plateau, kept until it has been looked at. */
export interface KeptFrame extends PictureCopy {
  /** As it was noted when the frame was captured: the second pass knows what the first one knew. */
  readonly context: FrameContext
}

/**
 * `waiting`: for frames, or for the device to have time. `loading`: the model is fetched and started.
 * `looking`: frames are being looked at. Then one of: `done`; `skipped`: somebody did not want to wait;
 * `failed`: `error` says why.
 */
export type RefinementPhase = 'waiting' | 'loading' | 'refining' | 'done' | 'skipped' | 'failed'

export interface RefinementState {
  readonly phase: RefinementPhase
  readonly loadedBytes: number
  readonly totalBytes: number
  /** Frames that have been looked at, and all that are known of. */
  readonly done: number
  readonly total: number
  /** What the last frame took. */
  readonly frameTime?: Milliseconds
  readonly error?: unknown
}

/** How a refinement goes, for those who wait for it. */
export interface PendingRefinement {
  readonly state: StoreApi<RefinementState>
  /** Does without: the live model's values stand. */
  skip(): void
  /** On the clock of the recording that it looks at; undefined where it gave nothing. */
  readonly refined: Promise<Refined | undefined>
}

/** What a refinement found. */
interface RefinementFound {
  readonly model: ModelIdentity
  /** Times on the source's clock. */
  readonly poses: readonly Pose[]
}

/** Gets the estimator for the second pass, alone; `signal` calls that off. */
export type AcquireRefined = (loading: Required<Pick<Loading, 'onProgress' | 'signal'>>) => Promise<Held>

interface RefinementOptions {
  readonly acquire: AcquireRefined
  /** Whether the device can spare the time for a frame while the recording still goes on. */
  readonly hasTime: () => boolean
  /** So many frames wait at most, {@link MOST_WAITING} unless told otherwise. */
  readonly mostWaiting?: number
  /** Is told of each frame as soon as it has been looked at. */
  readonly onPose?: (pose: Pose, model: ModelIdentity) => void
}

/**
 * After each frame the second pass rests for this share of what the frame took, while the recording still
 * goes on: the live picture is to lose no more than a fifth of its frames. On two cores without a graphics
 * card, 720p and BlazePose full, it loses 25 % without a rest, 17 % with this one, 9 % with a whole one.
 */
const REST = 0.5

/** So many frames wait at most; with a camera's 1080p frames of 3 MB that is 75 MB. */
const MOST_WAITING = 24

/**
 * Looks at kept frames once more, one at a time and in the background, with a model that is too slow
 * to follow a person live. Each frame is let go as soon as it has been looked at.
 *
 * Lifetime: from the start of a measurement until it is done, skipped or has failed; by then it holds
 * no frame and no estimator.
 */
export class FrameRefiner {
  readonly state = createStore<RefinementState>(() => ({
    phase: 'waiting',
    loadedBytes: 0,
    totalBytes: 0,
    done: 0,
    total: 0,
  }))
  /** What was found; undefined where it was skipped, failed, or had nothing to look at. Never rejects. */
  readonly finished: Promise<RefinementFound | undefined>
  readonly #options: RefinementOptions
  readonly #calling = new AbortController()
  #waiting: KeptFrame[] = []
  #poses: Pose[] = []
  #lease: Held | undefined
  #isWorking = false
  #isComplete = false
  /** The timer of a rest. */
  #resting: ReturnType<typeof setTimeout> | undefined
  #settle: (found: RefinementFound | undefined) => void = () => {}

  constructor(options: RefinementOptions) {
    this.#options = options
    this.finished = new Promise((resolve) => {
      this.#settle = resolve
    })
  }

  /** Adds frames to look at, and starts if there is time. Returns those that there was room for. */
  add(frames: readonly KeptFrame[]): readonly KeptFrame[] {
    const { mostWaiting = MOST_WAITING } = this.#options
    const room = this.#isOver ? 0 : Math.max(0, mostWaiting - this.#waiting.length)
    for (const frame of frames.slice(room)) frame.close()
    const taken = frames.slice(0, room)
    this.#waiting.push(...taken)
    this.state.setState(({ total }) => ({ total: total + taken.length }))
    void this.#work()
    return taken
  }

  /** How many frames wait to be looked at. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Nothing will be added any more, and nothing else needs the device: whatever waits is looked at now. */
  complete(): void {
    this.#isComplete = true
    this.#endRest()
    void this.#work()
  }

  /** Ends it without a result. Does nothing once it is over. */
  skip(): void {
    this.#end('skipped')
  }

  get #isOver() {
    return ['done', 'skipped', 'failed'].includes(this.state.getState().phase)
  }

  get #mayWork() {
    const isAsked = this.#waiting.length > 0 && this.#resting === undefined
    return !this.#isOver && (this.#isComplete || (isAsked && this.#options.hasTime()))
  }

  async #work() {
    if (this.#isWorking || !this.#mayWork) return
    this.#isWorking = true
    try {
      if (this.#waiting.length > 0) await this.#acquire()
      while (this.#mayWork && this.#waiting.length > 0) await this.#refineOne()
      if (this.#isComplete && this.#waiting.length === 0) this.#end('done')
    } catch (error) {
      this.#lease?.discard(error)
      this.#lease = undefined
      this.#end('failed', error)
    } finally {
      this.#isWorking = false
      if (this.#isOver) this.#release()
    }
  }

  async #acquire() {
    if (this.#lease) return
    this.state.setState({ phase: 'loading' })
    this.#lease = await this.#options.acquire({
      onProgress: (loadedBytes, totalBytes) => this.state.setState({ loadedBytes, totalBytes }),
      signal: this.#calling.signal,
    })
    if (!this.#isOver) this.state.setState({ phase: 'refining' })
  }

  async #refineOne() {
    const frame = this.#waiting[0]
    if (!frame || !this.#lease) return
    const { estimator } = this.#lease
    // The first pass of all has no earlier frame to know from where the person is.
    if (this.#poses.length === 0) await estimator.estimate(await frame.open(), frame.context)
    if (this.#isOver) return
    const start = performance.now()
    const { pose } = await estimator.estimate(await frame.open(), frame.context)
    if (this.#isOver) return
    frame.close()
    this.#waiting.shift()
    this.#poses.push(pose)
    const frameTime = milliseconds(performance.now() - start)
    this.state.setState(({ done }) => ({ done: done + 1, frameTime }))
    this.#options.onPose?.(pose, estimator.identity)
    if (!this.#isComplete) this.#rest(frameTime * REST)
  }

  /** Leaves the device to the live picture for so long, milliseconds. */
  #rest(duration: number) {
    this.#resting = setTimeout(() => {
      this.#endRest()
      void this.#work()
    }, duration)
  }

  #endRest() {
    clearTimeout(this.#resting)
    this.#resting = undefined
  }

  #end(phase: 'done' | 'skipped' | 'failed', error?: unknown) {
    if (this.#isOver) return
    for (const frame of this.#waiting) frame.close()
    this.#waiting = []
    const model = this.#lease?.estimator.identity
    this.state.setState({ phase, ...(error !== undefined && { error }) })
    this.#calling.abort()
    this.#endRest()
    this.#settle(phase === 'done' && model ? { model, poses: this.#poses } : undefined)
    if (!this.#isWorking) this.#release()
  }

  #release() {
    this.#lease?.release()
    this.#lease = undefined
  }
}
