import { type Degrees, degrees } from '../../math/units'
import { weightOf } from '../landmarks'
import type { Pose } from '../pose'

/**
 * How far the surface of the face counts, 0 to 1: not where the model found none, and not where the
 * average face fits poorly (the profile, a hand before the mouth).
 */
export const faceWeight = ({ face }: Pose): number => (face ? weightOf(face.rotation.quality) : 0)

/**
 * An angle of the head as the surface of the face tells it, as far as that counts, and for the rest as
 * the landmarks tell it.
 */
export function byFace(pose: Pose, face: Degrees | undefined, landmarks: Degrees): Degrees {
  const weight = faceWeight(pose)
  return degrees(face === undefined ? landmarks : weight * face + (1 - weight) * landmarks)
}
