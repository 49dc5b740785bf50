import type { FrameContext } from '../core/body/frame-context'
import type { RunningModel, TimedPose } from '../core/body/pose'
import type { Detection } from '../core/ensemble/detection'

/** What an engine answers for one picture. */
export interface Estimate extends TimedPose {
  /** What each network of several saw, where that was wanted: what the pose is made of. */
  readonly detections?: readonly Detection[]
}

/** What every engine offers. It runs in the worker; the main thread holds a proxy of it. */
export interface PoseEstimator {
  readonly identity: RunningModel
  /**
   * Finds the person in one picture. Takes ownership of `image` and closes it.
   * Calls must not overlap. Nobody in view is a pose with `people: 0`, not an error.
   *
   * @param frame the facts of the frame that the picture shows: the pose has them too, and its pixels
   * are those of that frame, whatever size the picture was kept at.
   */
  estimate(image: ImageBitmap | VideoFrame, frame: FrameContext): Promise<Estimate>
  /** Forgets the previous frame: the next picture has nothing to do with it. */
  reset(): Promise<void>
  /** Frees the network. The estimator cannot be used afterwards. */
  dispose(): Promise<void>
}
