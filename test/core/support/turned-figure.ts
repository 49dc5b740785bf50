import type { ImageLandmark, Pose } from '../../../src/core/body/pose'
import type { LandmarkName } from '../../../src/core/body/skeleton'
import { pixels, seconds } from '../../../src/core/math/units'

/** x to the person's left, y up, z to the front, trunk lengths from the middle of the hips. */
const BODY: Partial<Record<LandmarkName, readonly [number, number, number]>> = {
  nose: [0, 1.45, 0.3],
  left_eye: [0.05, 1.52, 0.26],
  right_eye: [-0.05, 1.52, 0.26],
  left_ear: [0.15, 1.5, 0.05 / 0.7],
  right_ear: [-0.15, 1.5, 0.05 / 0.7],
  left_shoulder: [0.355, 1, 0],
  right_shoulder: [-0.355, 1, 0],
  left_elbow: [0.4, 0.45, 0],
  right_elbow: [-0.4, 0.45, 0],
  left_wrist: [0.42, -0.05, 0],
  right_wrist: [-0.42, -0.05, 0],
  left_hip: [0.215, 0, 0],
  right_hip: [-0.215, 0, 0],
  left_knee: [0.22, -0.85, 0],
  right_knee: [-0.22, -0.85, 0],
  left_ankle: [0.23, -1.65, 0],
  right_ankle: [-0.23, -1.65, 0],
}

/** Feet under the ankles, each turned out. */
const FEET: typeof BODY = {
  left_heel: [0.22, -1.72, -0.1],
  right_heel: [-0.22, -1.72, -0.1],
  left_foot_index: [0.3, -1.75, 0.32],
  right_foot_index: [-0.3, -1.75, 0.32],
}

function turned(points: typeof BODY, heading: number): Pose['imageLandmarks'] {
  const turn = (heading * Math.PI) / 180
  const imageLandmarks: Partial<Record<LandmarkName, ImageLandmark>> = {}
  for (const [name, [x, y, z]] of Object.entries(points)) {
    imageLandmarks[name as LandmarkName] = {
      x: pixels(500 + 200 * (x * Math.cos(turn) + z * Math.sin(turn))),
      y: pixels(600 - 200 * y),
      score: 0.9,
    }
  }
  return imageLandmarks
}

/**
 * A person of the phantom's proportions, turned `heading` degrees to their own left, far from the camera.
 *
 * @param feet the heading of the feet, where they are seen.
 */
export function turnedFigure(heading: number, feet?: number): Pose {
  const imageLandmarks = { ...turned(BODY, heading), ...(feet !== undefined && turned(FEET, feet)) }
  return { time: seconds(0), width: pixels(1000), height: pixels(1000), people: 1, imageLandmarks }
}
