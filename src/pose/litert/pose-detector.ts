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

  /** `network` gives boxes, then scores. */
  constructor(network: Network) {
    this.#network = network
  }

  /** The region of everybody in the picture, the most certain first. */
  async find(image: CanvasImageSource, width: number, height: number): Promise<readonly Region[]> {
    const whole = wholePicture(width, height)
    this.#crop.draw(image, whole)
    const detections = await this.#network.run(
      (input) => this.#crop.read(input, -1, 1),
      (boxes, scores) => decodeDetections(boxes ?? NONE, scores ?? NONE, POSE_DETECTOR, MIN_SCORE),
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
