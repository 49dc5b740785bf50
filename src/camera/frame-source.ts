import type { CameraLevel, FrameContext, SourceKind } from '../core/body/frame-context'

/** One picture from a source. Whoever receives it owns `image` and must close it. */
export interface CapturedFrame {
  readonly image: ImageBitmap | VideoFrame
  /** What is known of the picture; it goes wherever the picture goes. */
  readonly context: FrameContext
  /** `performance.now()` when the picture was captured (or, for a file, read): for latency only. */
  readonly capturedAtNow: number
}

/** Why a source could not start or stopped. Each has a message and a way to go on in the texts. */
export type CameraProblem =
  | 'no-camera'
  | 'permission-denied'
  | 'camera-in-use'
  | 'camera-unplugged'
  | 'camera-failed'
  | 'insecure-page'
  | 'not-supported'
  | 'no-media'
  | 'broken-media'
  | 'not-decodable'

export class CameraError extends Error {
  readonly problem: CameraProblem
  /** Of a file: what it is, or the format or codec that it is in. */
  readonly detail: string | undefined
  constructor(problem: CameraProblem, cause?: unknown, detail?: string) {
    super(problem, { cause })
    this.detail = detail
    this.name = 'CameraError'
    this.problem = problem
  }
}

export interface FrameSourceEvents {
  /** How the camera stands, if anything tells it: asked for each picture when that is captured. */
  level?(): CameraLevel | undefined
  /**
   * Called for each picture. While the promise is pending, pictures are dropped and counted (one
   * frame in flight). A recording slows down when that takes long, so that it is measured alike on
   * any machine; a still waits.
   */
  onFrame(frame: CapturedFrame): Promise<void>
  /** The file or still has no more pictures. */
  onEnd?(): void
  /** The source died in the middle: unplugged, or undecodable. */
  onProblem?(error: CameraError): void
}

/**
 * Where pictures come from: the single owner of the frame clock.
 *
 * Lifetime: `open…` functions return a started preview; `run` delivers frames until `stop`; `stop`
 * releases the device and is safe to call twice.
 */
export interface FrameSource {
  readonly kind: SourceKind
  readonly label: string
  /** What the stage shows. The element belongs to the source. */
  readonly preview: HTMLVideoElement | HTMLCanvasElement
  readonly width: number
  readonly height: number
  /** True where the person watches themself and the preview is shown mirrored; the data never is. */
  readonly mirrored: boolean
  /** Pictures dropped since `run` because one was in flight. */
  readonly dropped: number
  run(events: FrameSourceEvents): void
  stop(): void
}
