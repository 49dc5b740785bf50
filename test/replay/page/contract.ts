import type { DetectedPicture } from '../../../src/cli/accuracy/detections/detected-picture'

export interface Recorder {
  /** Runs every so many pictures of a clip or still past the networks, and delivers each. */
  record(url: string, every: number): Promise<void>
  /** The same for every picture of `fixtures/footage.ts`. */
  recordFootage(): Promise<void>
}

declare global {
  interface Window {
    readonly recorder: Recorder
    /** Provided by the node program. `thumbnail`: in base64. */
    readonly deliverPicture: (thumbnail: string, found: DetectedPicture) => Promise<void>
  }
}
