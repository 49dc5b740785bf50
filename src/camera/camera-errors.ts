import { CameraError, type CameraProblem } from './frame-source'

/** What `getUserMedia` throws, by the name that the Media Capture specification gives it. */
const PROBLEM_OF: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: 'permission-denied',
  SecurityError: 'permission-denied',
  NotFoundError: 'no-camera',
  OverconstrainedError: 'no-camera',
  NotReadableError: 'camera-in-use',
  AbortError: 'camera-failed',
  InvalidStateError: 'camera-failed',
  // Thrown where there is no camera to ask for: every constraint that we send is well formed.
  TypeError: 'not-supported',
}

/** Gives a failure of the camera its problem; one that already has a problem keeps it. */
export function asCameraError(error: unknown): CameraError {
  if (error instanceof CameraError) return error
  // An OverconstrainedError is not an Error everywhere; its name is all that is needed.
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''
  return new CameraError(PROBLEM_OF[name] ?? 'camera-failed', error)
}
