import type { Pose as DetectedPose, Keypoint } from '@tensorflow-models/pose-detection'
import type { ImageLandmark, Person } from '../../core/body/pose'
import { LANDMARK_NAMES, type LandmarkName } from '../../core/body/skeleton'
import { pixels } from '../../core/math/units'

const names: ReadonlySet<string> = new Set(LANDMARK_NAMES)
const isLandmarkName = (name: string | undefined): name is LandmarkName =>
  name !== undefined && names.has(name)

/** The keypoints by name, without those that the network gave no confidence at all. */
function* byName(keypoints: readonly Keypoint[]): Generator<[LandmarkName, Keypoint, number]> {
  for (const keypoint of keypoints) {
    const score = keypoint.score ?? 0
    if (score > 0 && isLandmarkName(keypoint.name)) yield [keypoint.name, keypoint, score]
  }
}

/**
 * The person in core's terms. Nothing is clamped: a landmark outside the picture stays where the
 * network put it. `scale` brings the picture that the network saw back to the frame's own pixels.
 */
export function toPerson(pose: DetectedPose, scale: number): Person {
  const imageLandmarks: Partial<Record<LandmarkName, ImageLandmark>> = {}
  for (const [name, { x, y }, score] of byName(pose.keypoints)) {
    imageLandmarks[name] = { x: pixels(x * scale), y: pixels(y * scale), score }
  }
  return { imageLandmarks }
}
