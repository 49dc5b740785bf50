import type { PixelGrid } from '../frame-pixels'
import { type BodyPoint, decodeBodySpace } from './body-space'
import { type CropLandmark, decodeLandmarks, refineFromHeatmap } from './crop-landmarks'
import type { Network } from './network'
import { bodyRegion, type Region, toPicture } from './region'
import { sampleRegion } from './sample-region'

/** Landmarks, pose flag, heat map, body space; the outline of the body is left out. */
export const LANDMARK_OUTPUTS = ['Identity', 'Identity_1', 'Identity_3', 'Identity_4'] as const

const INPUT_SIDE = 256
const RANGE = { black: 0, white: 1 }
/** Below this the network says that its input shows no person. MediaPipe: `ThresholdingCalculator`. */
const MIN_PRESENCE = 0.5

/** A landmark in pixels of the frame. */
export interface PicturePoint extends Omit<CropLandmark, 'u' | 'v'> {
  readonly x: number
  readonly y: number
}

export interface FoundBody {
  /** In the order of BlazePose's topology; then the hips' middle and the point that gives the scale. */
  readonly points: readonly PicturePoint[]
  readonly bodySpace: readonly BodyPoint[]
  /** Where the same body is to be looked for in the next frame. */
  readonly next: Region
}

/** Index of the two auxiliary landmarks. MediaPipe: `pose_landmarks_to_roi.pbtxt`. */
const HIPS = 33
const SCALE = 34

/** Finds the landmarks of the person in a region. */
export class Landmarker {
  readonly #network: Network

  /** `network` gives {@link LANDMARK_OUTPUTS}. */
  constructor(network: Network) {
    this.#network = network
  }

  /** The body in the region, or nothing if the network sees nobody there. */
  async find(picture: PixelGrid, region: Region): Promise<FoundBody | undefined> {
    return this.#network.run(
      (input) => sampleRegion(picture, region, INPUT_SIDE, RANGE, input),
      (landmarks = NONE, presence = NONE, heatmap = NONE, bodySpace = NONE) => {
        if ((presence[0] ?? 0) < MIN_PRESENCE) return undefined
        const points = refineFromHeatmap(decodeLandmarks(landmarks), heatmap).map((point) => ({
          ...toPicture(region, point.u, point.v),
          visibility: point.visibility,
          presence: point.presence,
        }))
        const hips = points[HIPS]
        const scale = points[SCALE]
        if (!hips || !scale) return undefined
        return {
          points,
          bodySpace: decodeBodySpace(bodySpace, region.rotation),
          next: bodyRegion(hips, scale),
        }
      },
    )
  }
}

const NONE = new Float32Array(0)
