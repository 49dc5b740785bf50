import { type Missing, missing } from '../math/missing'
import type { ImagePoint } from './angle-reading'
import type { Pose } from './pose'
import type { LandmarkName } from './skeleton'

/**
 * Below this confidence a landmark is not used. 0.3 is what the makers of MoveNet draw a key point
 * from (TensorFlow Hub, MoveNet model card: "a score threshold of 0.3").
 */
export const SURE_ENOUGH = 0.3

/** From this confidence on a landmark that a measure can do without counts in full. */
const QUITE_SURE = 0.4

/**
 * How far something that is seen with a confidence counts, 0 to 1, where there is another way to read
 * the measure: nothing below {@link SURE_ENOUGH}, in full from a little above it, and in between by
 * degrees. A reading that changed its way at one confidence would jump as the confidence crosses it.
 */
export const weightOf = (confidence: number): number =>
  Math.min(1, Math.max(0, (confidence - SURE_ENOUGH) / (QUITE_SURE - SURE_ENOUGH)))

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
