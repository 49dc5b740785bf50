import type { FrameSource } from '../camera/frame-source'
import type { CameraLevel } from '../core/body/frame-context'
import type { PoseEstimator } from '../pose/estimator'
import type { LiveEstimator } from './estimator-pool'
import type { Lease } from './estimator-slot'
import type { Interruption, RunStage } from './run'

interface StageOptions {
  /** How the camera stands at the moment; undefined where nothing tells it. */
  readonly level?: () => CameraLevel | undefined
  readonly onClose?: () => void
}

/**
 * A camera (or a recording), the model that follows people in its pictures, and how it stands: opened
 * once, and used by one run after the other.
 *
 * Lifetime: from its making until `close`, which stops the source and lets the estimator go. Between
 * runs a camera goes on and its pictures are thrown away.
 */
export class Stage implements RunStage {
  readonly source: FrameSource
  readonly level: (() => CameraLevel | undefined) | undefined
  #lease: Lease<LiveEstimator> | undefined
  #isLost = false
  #isClosed = false
  #failure: unknown

  readonly #onClose: () => void

  constructor(
    source: FrameSource,
    lease: Lease<LiveEstimator>,
    { level, onClose = () => {} }: StageOptions = {},
  ) {
    this.source = source
    this.level = level
    this.#lease = lease
    this.#onClose = onClose
  }

  get estimator(): PoseEstimator {
    return this.#held.estimator
  }

  /** What the estimator was asked to be. */
  get wanted(): LiveEstimator {
    return this.#held.wanted
  }

  /** Why the model failed in a run, if it did. */
  get failure(): unknown {
    return this.#failure
  }

  /** Whether another run can follow: a recording plays once, and what has failed is not trusted again. */
  get isReusable(): boolean {
    const isOpen = this.#lease !== undefined && !this.#isLost && this.#failure === undefined
    return isOpen && this.source.kind === 'webcam'
  }

  /** A run on it was interrupted. */
  interrupted(why: Interruption): void {
    if (why.kind === 'pose') this.#failure = why.error
    if (why.kind === 'camera') this.#isLost = true
  }

  /** A run is over and another may follow: until then the pictures are thrown away. */
  rest(onLost: () => void): void {
    this.source.run({
      onFrame: async ({ image }) => image.close(),
      onProblem: () => {
        this.#isLost = true
        onLost()
      },
    })
  }

  /** Makes it ready for another run: the estimator forgets whom it saw, or another one takes its place. */
  async ready(acquire: () => Promise<Lease<LiveEstimator>>): Promise<void> {
    const held = this.#held
    this.#lease = undefined
    // Acquired anew even where it stays the same: that is how it forgets.
    held.release()
    const lease = await acquire()
    if (this.#isClosed) return lease.release()
    this.#lease = lease
  }

  /** Does nothing once it is closed. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#onClose()
    this.source.stop()
    if (this.#failure === undefined) this.#lease?.release()
    else this.#lease?.discard(this.#failure)
    this.#lease = undefined
  }

  get #held(): Lease<LiveEstimator> {
    if (!this.#lease) throw new Error('the stage has no estimator')
    return this.#lease
  }
}
