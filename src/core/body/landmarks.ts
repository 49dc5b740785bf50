import { type Missing, missing } from '../math/missing'
import type { ImagePoint } from './angle-reading'
import type { Pose } from './pose'
import type { LandmarkName } from './skeleton'

/**
 * Below this confidence a landmark is not used. 0.3 is what the makers of MoveNet draw a key point
 * from (TensorFlow Hub, MoveNet model card: "a score threshold of 0.3").
 */
export const SURE_ENOUGH = 0.3

/**
 * Picks the landmarks that a measure needs, or says which one is missing and why. A landmark that
 * the network places outside the picture is its guess, not an observation, and is refused.
 */
export function pickLandmarks<Name extends LandmarkName>(
  pose: Pose,
  ...names: readonly Name[]
): Readonly<Record<Name, ImagePoint>> | Missing {
  if (pose.people === 0) return missing('nobody')
  if (pose.people > 1) return missing('several-people')
  const picked: Partial<Record<Name, ImagePoint>> = {}
  for (const name of names) {
    const landmark = pose.imageLandmarks[name]
    if (!landmark || landmark.score < SURE_ENOUGH) return missing('landmark-unsure', name)
    const { x, y } = landmark
    if (x < 0 || y < 0 || x > pose.width || y > pose.height) return missing('outside-picture', name)
    picked[name] = { x, y }
  }
  return picked as Record<Name, ImagePoint>
}
