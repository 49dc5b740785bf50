import type { ModelId, Pose, RunningModel } from '../../core/body/pose'
import type { Detection } from '../../core/ensemble/detection'
import type { Backend } from '../../pose/engine'

export interface PageOptions {
  readonly model: ModelId
  /** For still pictures, where it is another one. */
  readonly stillModel?: ModelId
  readonly backend: Backend
  /** Whether what each network of several saw in a still is wanted beside its pose. */
  readonly detections?: boolean
  /** Pictures a second of raw MJPEG recordings; as the app plays them where it is left out. */
  readonly mjpegRate?: number
}

/** Which frames of a video are to be refined, by a model that is too slow for all of them. */
export interface RefinementJob {
  readonly model: ModelId
  /** Indices of the frames. */
  readonly frames: readonly number[]
}

/** What a file turned out to be: the poses themselves are delivered one by one, as they come. */
export type InputOutcome =
  | { readonly kind: 'still' | 'video'; readonly identity: RunningModel }
  /** No picture comes out of the file: why, in words. */
  | { readonly kind: 'unreadable'; readonly why: string }

/** What the headless page offers to the node program that opened it. */
export interface HeadlessPage {
  /** Runs the file behind `url` through camera and pose; every pose goes to `deliverPose`. */
  estimate(url: string, options: PageOptions): Promise<InputOutcome>
  /** The same for some frames of the video behind `url` only. */
  refineFrames(url: string, options: PageOptions, job: RefinementJob): Promise<void>
}

declare global {
  interface Window {
    readonly plumbline: HeadlessPage
    /** Provided by the node program. */
    readonly deliverPose: (pose: Pose, detections?: readonly Detection[]) => Promise<void>
  }
}
