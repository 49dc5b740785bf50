import { anchorCentres } from './anchors'
import { type Detection, type DetectorShape, decodeDetections } from './detections'
import type { Network } from './network'
import { PictureCrop } from './picture-crop'
import { bodyRegion, type Region, toPicture, wholePicture } from './region'
import { suppressOverlaps } from './suppression'

const INPUT_SIDE = 224
const MIN_SCORE = 0.5

/** MediaPipe: `pose_detection_cpu.pbtxt`: 2254 anchors; box, then four points. */
export const POSE_DETECTOR: DetectorShape = {
  inputSide: INPUT_SIDE,
  anchors: anchorCentres(INPUT_SIDE, [8, 16, 32, 32, 32]),
  stride: 12,
}

/** Finds people in a whole picture. */
export class PoseDetector {
  readonly #network: Network
  readonly #crop = new PictureCrop(INPUT_SIDE)
  #whole: Region | undefined

  /** `network` gives boxes, then scores. */
  constructor(network: Network) {
    this.#network = network
  }

  /** Takes a small copy of a picture, for {@link find} now or later. */
  look(image: CanvasImageSource, width: number, height: number) {
    this.#whole = wholePicture(width, height)
    this.#crop.draw(image, this.#whole)
  }

  /** The region of everybody in the picture that was looked at last, the most certain first. */
  async find(): Promise<readonly Region[]> {
    const whole = this.#whole
    if (!whole) return []
    const detections = await this.#network.run(
      (input) => this.#crop.read(input, -1, 1),
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
