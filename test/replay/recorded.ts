import type { DetectedPicture } from '../../src/cli/accuracy/detections/detected-picture'

/** A picture of a clip that the end-to-end tests show, and what the networks found in it. */
export interface RecordedPicture {
  /** Its {@link thumbnailOf}, in base64. */
  readonly thumbnail: string
  readonly found: DetectedPicture
}

/** The content of `recorded.gzip`. */
export interface Recorded {
  /** Of all that the recording depends on: clips, weights, code. */
  readonly key: string
  readonly pictures: readonly RecordedPicture[]
}
