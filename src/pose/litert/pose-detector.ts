import type { PixelGrid } from '../frame-pixels'
import { anchorCentres } from './anchors'
import { type Detection, type DetectorShape, decodeDetections } from './detections'
import type { Network } from './network'
import { bodyRegion, type Region, toPicture, wholePicture } from './region'
import { sampleRegion } from './sample-region'
import { suppressOverlaps } from './suppression'

/** Boxes, then scores. */
export const DETECTOR_OUTPUTS = ['Identity', 'Identity_1'] as const

const INPUT_SIDE = 224
const RANGE = { black: -1, white: 1 }
const MIN_SCORE = 0.5

/** MediaPipe: `pose_detection_cpu.pbtxt`: 2254 anchors; box, then four points. */
const POSE_DETECTOR: DetectorShape = {
  inputSide: INPUT_SIDE,
  anchors: anchorCentres(INPUT_SIDE, [8, 16, 32, 32, 32]),
  stride: 12,
}

/** Finds people in a whole picture. */
export class PoseDetector {
  readonly #network: Network

  /** `network` gives {@link DETECTOR_OUTPUTS}. */
  constructor(network: Network) {
    this.#network = network
  }

  /** The region of everybody in the picture, the most certain first. */
  async find(picture: PixelGrid): Promise<readonly Region[]> {
    const whole = wholePicture(picture.width, picture.height)
    const detections = await this.#network.run(
      (input) => sampleRegion(picture, whole, INPUT_SIDE, RANGE, input),
      (boxes = NONE, scores = NONE) => decodeDetections(boxes, scores, POSE_DETECTOR, MIN_SCORE),
    )
    return suppressOverlaps(detections).flatMap((detection) => toRegion(detection, whole) ?? [])
  }
}

const NONE = new Float32Array(0)

/** MediaPipe: `pose_detection_to_roi.pbtxt`. */
function toRegion({ points: [hips, scalePoint] }: Detection, whole: Region): Region | undefined {
  if (!hips || !scalePoint) return undefined
  return bodyRegion(toPicture(whole, hips.x, hips.y), toPicture(whole, scalePoint.x, scalePoint.y))
}

/** Someone less than this share of the largest person's size stands in the background. */
const MIN_RELATIVE_SIZE = 0.5

/** How many people a measurement could confuse: those about as large as the largest. */
export function countAlike(people: readonly Region[]): number {
  const largest = Math.max(0, ...people.map(({ side }) => side))
  return people.filter(({ side }) => side >= MIN_RELATIVE_SIZE * largest).length
}
