/**
 * Stands in for `@mediapipe/pose`, which pose-detection imports for its `runtime: 'mediapipe'`. That
 * runtime loads itself from a remote host, so it is never used here; reaching this class is a mistake
 * in the model's configuration.
 */
export class Pose {
  constructor() {
    throw new Error("pose-detection was asked for runtime 'mediapipe'; only 'tfjs' is part of this app.")
  }
}
