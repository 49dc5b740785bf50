import type { PixelGrid } from '../../frame-pixels'
import { anchorCentres } from '../anchors'
import { type Detection, type DetectorShape, decodeDetections } from '../detections'
import type { Network } from '../network'
import { type Region, toPicture, wholePicture } from '../region'
import { sampleRegion } from '../sample-region'
import { suppressOverlaps } from '../suppression'
import { uprightRotation } from './face-region'

const INPUT_SIDE = 128
const RANGE = { black: -1, white: 1 }
const MIN_SCORE = 0.5
/** MediaPipe: `face_detection_front_detection_to_roi.pbtxt`. */
const MARGIN = 1.5

/** MediaPipe: `face_detection_short_range.pbtxt`: 896 anchors; box, then six points. */
const FACE_DETECTOR: DetectorShape = {
  inputSide: INPUT_SIDE,
  anchors: anchorCentres(INPUT_SIDE, [8, 16, 16, 16]),
  stride: 16,
}

/** The square around a detected face, turned upright. The first four points: eyes, nose, mouth. */
export function faceRegionOfDetection({ box, points }: Detection, whole: Region): Region | undefined {
  const [rightEye, leftEye, , mouth] = points.map(({ x, y }) => toPicture(whole, x, y))
  if (!rightEye || !leftEye || !mouth) return undefined
  return {
    ...toPicture(whole, box.x + box.width / 2, box.y + box.height / 2),
    side: Math.max(box.width, box.height) * whole.side * MARGIN,
    rotation: uprightRotation(leftEye, rightEye, mouth),
  }
}

/** Finds a face within about two metres of the camera, in a whole picture. */
export class FaceDetector {
  readonly #network: Network

  /** `network` gives boxes, then scores. */
  constructor(network: Network) {
    this.#network = network
  }

  /** The region of the most certain face. */
  async find(picture: PixelGrid): Promise<Region | undefined> {
    const whole = wholePicture(picture.width, picture.height)
    const detections = await this.#network.run(
      (input) => sampleRegion(picture, whole, INPUT_SIDE, RANGE, input),
      (boxes = NONE, scores = NONE) => decodeDetections(boxes, scores, FACE_DETECTOR, MIN_SCORE),
    )
    const [face] = suppressOverlaps(detections)
    return face && faceRegionOfDetection(face, whole)
  }
}

const NONE = new Float32Array(0)
