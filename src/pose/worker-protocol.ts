import type { FrameContext } from '../core/body/frame-context'
import type { RunningModel } from '../core/body/pose'
import type { DownloadProgress, EngineOptions } from './engine'
import type { Estimate } from './estimator'
import type { PoseErrorReason } from './pose-error'

/** What crosses from the worker: an error keeps its reason, which a structured clone would drop. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: PoseErrorReason; readonly message: string }

/** The worker's side of the estimator, as comlink exposes it. One engine per worker. */
export interface PoseWorker {
  open(options: EngineOptions, onProgress: DownloadProgress): Promise<Outcome<RunningModel>>
  /** `image` is transferred, and closed by the worker on every path. */
  estimate(image: ImageBitmap | VideoFrame, frame: FrameContext): Promise<Outcome<Estimate>>
  reset(): Promise<void>
}
