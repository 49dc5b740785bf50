import type { Pose } from '../pose'
import type { HeadRotation } from './head-rotation'

/** Below this quality the average face fits so poorly that its rotation is not used: the profile, a hand before the mouth. */
const GOOD_FIT = 0.3

/** The head's rotation by the surface of the face, where the model found a face and it fits well. */
export function sureRotation({ face }: Pose): HeadRotation | undefined {
  return face && face.rotation.quality >= GOOD_FIT ? face.rotation : undefined
}
