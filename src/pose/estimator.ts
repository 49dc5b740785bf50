import type { ModelIdentity, TimedPose } from '../core/body/pose'
import type { Detection } from '../core/ensemble/detection'
import type { Seconds } from '../core/math/units'

/** What an engine answers for one picture. */
export interface Estimate extends TimedPose {
  /** What each network of several saw, where that was wanted: what the pose is made of. */
  readonly detections?: readonly Detection[]
}

/** What every engine offers. It runs in the worker; the main thread holds a proxy of it. */
export interface PoseEstimator {
  readonly identity: ModelIdentity
  /**
   * Finds the person in one picture. Takes ownership of `image` and closes it.
   * Calls must not overlap. Nobody in view is a pose with `people: 0`, not an error.
   */
  estimate(image: ImageBitmap | VideoFrame, capturedAt: Seconds): Promise<Estimate>
  /** Forgets the previous frame: the next picture has nothing to do with it. */
  reset(): Promise<void>
  /** Frees the network. The estimator cannot be used afterwards. */
  dispose(): Promise<void>
}
