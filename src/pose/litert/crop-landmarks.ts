/** A landmark as the network gives it: where in its square input, 0 to 1 across and down. */
export interface CropLandmark {
  readonly u: number
  readonly v: number
  /** How sure the network is that the point is in view and not behind something, 0 to 1. */
  readonly visibility: number
  /** How sure the network is that the point lies inside its input, 0 to 1. */
  readonly presence: number
}

/** The network's input is a square of this many pixels; its coordinates are counted in them. */
const INPUT_SIDE = 256
/** Per landmark: x, y, depth, visibility and presence, the last two as logits. */
const VALUES = 5
/** 33 landmarks of the body, two auxiliary ones that give the next region, and four unused. */
const LANDMARKS = 39

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value))

/**
 * Decodes the landmark network's 195 values.
 * MediaPipe: `TensorsToLandmarksCalculator` (`visibility_activation` and `presence_activation`
 * sigmoid) in `tensors_to_pose_landmarks_and_segmentation.pbtxt`.
 */
export function decodeLandmarks(values: Float32Array): CropLandmark[] {
  return Array.from({ length: LANDMARKS }, (_, index) => {
    const [x = 0, y = 0, , visibility = 0, presence = 0] = values.subarray(
      index * VALUES,
      (index + 1) * VALUES,
    )
    return {
      u: x / INPUT_SIDE,
      v: y / INPUT_SIDE,
      visibility: sigmoid(visibility),
      presence: sigmoid(presence),
    }
  })
}

/** The heat map's cells along each side. */
const CELLS = 64
/** A landmark is looked for this many cells around where the network put it. */
const REACH = 3
/** The heat map only counts where it is at least this sure somewhere around the landmark. */
const MIN_CONFIDENCE = 0.5

/**
 * Moves each landmark to the centre of mass of its own heat map around it, where that is confident.
 * `heatmap` holds {@link CELLS} × {@link CELLS} × landmarks logits, the landmark changing fastest.
 * MediaPipe: `RefineLandmarksFromHeatmapCalculator`, kernel of 7.
 */
export function refineFromHeatmap(landmarks: readonly CropLandmark[], heatmap: Float32Array): CropLandmark[] {
  const refined = (landmark: CropLandmark, index: number): CropLandmark => {
    const column = Math.trunc(landmark.u * CELLS)
    const row = Math.trunc(landmark.v * CELLS)
    if (column < 0 || column >= CELLS || row < 0 || row >= CELLS) return landmark
    let sum = 0
    let across = 0
    let down = 0
    let best = 0
    for (let y = Math.max(0, row - REACH); y <= Math.min(CELLS - 1, row + REACH); y++) {
      for (let x = Math.max(0, column - REACH); x <= Math.min(CELLS - 1, column + REACH); x++) {
        const confidence = sigmoid(heatmap[(y * CELLS + x) * landmarks.length + index] ?? 0)
        sum += confidence
        across += confidence * x
        down += confidence * y
        best = Math.max(best, confidence)
      }
    }
    if (best < MIN_CONFIDENCE) return landmark
    return { ...landmark, u: across / sum / CELLS, v: down / sum / CELLS }
  }
  return landmarks.map(refined)
}
