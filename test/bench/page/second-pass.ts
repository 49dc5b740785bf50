import { median } from 'simple-statistics'
import type { FrameContext } from '../../../src/core/body/frame-context'
import { REFINED_MODEL } from '../../../src/core/body/pose'
import { createEstimator } from '../../../src/pose/engines'
import type { PoseEstimator } from '../../../src/pose/estimator'
import { FrameCopier } from '../../../src/recording/frame-copier'
import { FrameRefiner } from '../../../src/recording/refinement'
import type { ChainOptions } from './contract'

/** As many frames wait at any time: the second pass never stands still. */
const ALWAYS_WAITING = 2

/**
 * The app's own second pass, on frames of the camera for as long as it is wanted.
 *
 * Lifetime: from `start` to `stop`, which gives the networks up.
 */
export class SecondPass {
  readonly #estimator: PoseEstimator
  readonly #copier = new FrameCopier()
  readonly #refiner: FrameRefiner
  readonly #frameTimes: number[] = []

  static async start({ backend }: Pick<ChainOptions, 'backend'>): Promise<SecondPass> {
    return new SecondPass(
      await createEstimator({ model: REFINED_MODEL, backend, face: true, countPeople: 'never' }),
    )
  }

  private constructor(estimator: PoseEstimator) {
    this.#estimator = estimator
    this.#refiner = new FrameRefiner({
      acquire: async () => ({ estimator, release() {}, discard() {} }),
      hasTime: () => true,
      onPose: () => this.#frameTimes.push(this.#refiner.state.getState().frameTime ?? 0),
    })
  }

  /** Copies a frame where one is due, as a run does; the frame may be handed over as soon as this returns. */
  offer(image: ImageBitmap | VideoFrame, context: FrameContext): void {
    if (this.#refiner.waiting >= ALWAYS_WAITING) return
    void this.#copier.copy({ image, context })?.then((copy) => copy && this.#refiner.add([copy]))
  }

  /** What a frame took in the second pass, milliseconds, in the median; 0 before the first. */
  get frameTime() {
    return this.#frameTimes.length === 0 ? 0 : median(this.#frameTimes)
  }

  async stop(): Promise<void> {
    this.#refiner.skip()
    await this.#refiner.finished
    await this.#estimator.dispose()
  }
}
