import type { ImageLandmark, Pose } from '../../../src/core/body/pose'
import type { LandmarkName } from '../../../src/core/body/skeleton'
import { pixels, seconds } from '../../../src/core/math/units'

/** x to the person's left, y up, z to the front, trunk lengths from the middle of the hips. */
const BODY: Partial<Record<LandmarkName, readonly [number, number, number]>> = {
  nose: [0, 1.45, 0.3],
  left_eye: [0.05, 1.52, 0.26],
  right_eye: [-0.05, 1.52, 0.26],
  left_ear: [0.15, 1.5, 0.08],
  right_ear: [-0.15, 1.5, 0.08],
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

/** A person of the phantom's proportions, turned `heading` degrees to their own left, far from the camera. */
export function turnedFigure(heading: number): Pose {
  const turn = (heading * Math.PI) / 180
  const imageLandmarks: Partial<Record<LandmarkName, ImageLandmark>> = {}
  for (const [name, [x, y, z]] of Object.entries(BODY)) {
    imageLandmarks[name as LandmarkName] = {
      x: pixels(500 + 200 * (x * Math.cos(turn) + z * Math.sin(turn))),
      y: pixels(600 - 200 * y),
      score: 0.9,
    }
  }
  return { time: seconds(0), width: pixels(1000), height: pixels(1000), people: 1, imageLandmarks }
}
