import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CameraError, CapturedFrame, FrameSource } from '../camera/frame-source'
import type { CameraLevel } from '../core/body/frame-context'
import type { TimedPose } from '../core/body/pose'
import { type Milliseconds, milliseconds } from '../core/math/units'
import type { PoseEstimator } from '../pose/estimator'
import { FrameRate } from './frame-rate'
import type { KeptFrame } from './refinement'

/** The state is published this often at most, milliseconds: ten times a second is what people can read. */
const PUBLISH_EVERY = 100

/** What a run stands on: a source, an estimator, and how the camera stands. */
export interface RunStage {
  readonly source: FrameSource
  readonly estimator: PoseEstimator
  /** How the camera stands at the moment; undefined where nothing tells it. */
  readonly level?: (() => CameraLevel | undefined) | undefined
  /** Is told why a run was interrupted: what it stands on may have failed. */
  interrupted?(why: Interruption): void
}

/** Why a run was interrupted. */
export type Interruption =
  | { readonly kind: 'camera'; readonly error: CameraError }
  | { readonly kind: 'page-hidden' }
  | { readonly kind: 'pose'; readonly error: unknown }

/** What the screens read of every run, whatever it measures. */
export interface RunState {
  /** Nothing is measured while it is there. What was recorded is kept. */
  readonly interruption?: Interruption
  readonly framesPerSecond: number
  /** Median over the last second. */
  readonly modelTime: Milliseconds
  readonly framesMeasured: number
  readonly framesDropped: number
}

/** What is measured in a run: repetitions of a movement, or views of somebody who stands. */
export interface Subject {
  /** Whether frames are wanted at the moment. */
  isWanted(): boolean
  /** Copies a frame for the second pass, if one is due; the frame may be handed over as soon as this returns. */
  copy(frame: CapturedFrame): Promise<KeptFrame | undefined> | undefined
  /** Follows the person by one frame. The copy is the subject's from now on. */
  follow(timed: TimedPose, frame: CapturedFrame, copy: KeptFrame | undefined): Promise<void> | void
  /** The source has no more pictures. */
  ended(): void
}

/**
 * One recording on an open stage: it hands frames to the estimator and what that finds to the subject,
 * and stops where the page is hidden, the camera is lost or the model fails. Interruption, frame rate and
 * the pace of publishing stand here, for every subject.
 *
 * Lifetime: from `begin` to `end`, which stops neither the source nor the estimator.
 */
export class Run<State extends object> {
  readonly state: StoreApi<State & RunState>
  readonly frameRate = new FrameRate()
  readonly #stage: RunStage
  /** The stage's own at the time: a run has one model. */
  readonly #estimator: PoseEstimator
  #publishedAt = Number.NEGATIVE_INFINITY
  #framesMeasured = 0
  #isOver = false

  constructor(stage: RunStage, initial: State) {
    this.#stage = stage
    this.#estimator = stage.estimator
    this.state = createStore(() => ({
      ...initial,
      framesPerSecond: 0,
      modelTime: milliseconds(0),
      framesMeasured: 0,
      framesDropped: 0,
    }))
  }

  get isRunning() {
    return !this.#isOver && this.state.getState().interruption === undefined
  }

  /** Begins to hand frames over. */
  begin(subject: Subject): void {
    document.addEventListener('visibilitychange', this.#onVisibility)
    const { source, level } = this.#stage
    source.run({
      ...(level && { level }),
      onFrame: (frame) => this.#take(frame, subject),
      onEnd: () => {
        if (this.isRunning) subject.ended()
      },
      onProblem: (error) => this.#interrupt({ kind: 'camera', error }),
    })
  }

  /**
   * Publishes what has changed, with the figures of the run. What only moves on is published ten times
   * a second at most; what is new, at once.
   */
  publish(changes: Partial<State>, isNew: boolean): void {
    const now = performance.now()
    if (!isNew && now - this.#publishedAt < PUBLISH_EVERY) return
    this.#publishedAt = now
    const { framesPerSecond, modelTime } = this.frameRate
    const figures = {
      ...{ framesPerSecond, modelTime, framesMeasured: this.#framesMeasured },
      framesDropped: this.#stage.source.dropped,
    }
    this.#set({ ...changes, ...figures })
  }

  /** Goes on after the page was hidden. Returns whether it does. */
  resume(changes: Partial<State>): boolean {
    const { interruption, ...rest } = this.state.getState()
    if (this.#isOver || interruption?.kind !== 'page-hidden') return false
    // Without its interruption, and typed as what it is with one: the field may be absent.
    this.state.setState({ ...rest, ...changes } as State & RunState, true)
    return true
  }

  end(): void {
    this.#isOver = true
    document.removeEventListener('visibilitychange', this.#onVisibility)
  }

  async #take(frame: CapturedFrame, subject: Subject) {
    if (!this.isRunning || !subject.isWanted()) return frame.image.close()
    const copying = subject.copy(frame)
    const timed = await this.#estimate(frame)
    const copy = await copying
    if (!timed || !this.isRunning) return copy?.close()
    this.#framesMeasured++
    this.frameRate.add(performance.now(), timed.modelTime)
    try {
      await subject.follow(timed, frame, copy)
    } catch (error) {
      this.#interrupt({ kind: 'pose', error })
    }
  }

  async #estimate(frame: CapturedFrame): Promise<TimedPose | undefined> {
    try {
      return await this.#estimator.estimate(frame.image, frame.context)
    } catch (error) {
      this.#interrupt({ kind: 'pose', error })
      return undefined
    }
  }

  #interrupt(interruption: Interruption) {
    if (!this.isRunning) return
    this.#set({ interruption, framesDropped: this.#stage.source.dropped })
    this.#stage.interrupted?.(interruption)
  }

  readonly #onVisibility = () => {
    // A hidden page is starved of frames: what the person did meanwhile is not known.
    if (document.hidden) this.#interrupt({ kind: 'page-hidden' })
  }

  #set(changes: Partial<State> | Partial<RunState>) {
    this.state.setState(changes as Partial<State & RunState>)
  }
}
