/**
 * Why the pose engine could not start or stopped. Each leaves the estimator unusable; a new one may
 * be created at once, for `backend-unavailable` and `graphics-lost` best on another backend.
 */
export type PoseErrorReason =
  /** The network's files could not be fetched, or arrived incomplete. */
  | 'weights-unavailable'
  /** This device or browser cannot run the backend that was asked for. */
  | 'backend-unavailable'
  /** The graphics card took its context back: driver reset, sleep, too many pages. */
  | 'graphics-lost'
  /** The worker died: out of memory, or its script could not be loaded. */
  | 'worker-crashed'
  /** The network itself failed on a picture. */
  | 'model-failed'
  /** It was disposed of, or called off because it took too long. */
  | 'stopped'
  /** It was given a picture while it had another. */
  | 'misused'

export class PoseError extends Error {
  readonly reason: PoseErrorReason
  constructor(reason: PoseErrorReason, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'PoseError'
    this.reason = reason
  }
}

/** Gives any failure a reason; one that already has a reason keeps it. */
export const asPoseError = (error: unknown, otherwise: PoseErrorReason): PoseError =>
  error instanceof PoseError
    ? error
    : new PoseError(otherwise, error instanceof Error ? error.message : String(error), error)
