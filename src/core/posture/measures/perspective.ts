import type { ImagePoint } from '../../body/angle-reading'
import { trunkOf } from '../../body/body-axes'
import { focalLength } from '../../body/head/head-rotation'
import { isMissing, type Missing } from '../../math/missing'
import { pixels } from '../../math/units'
import { length } from '../../math/vector'
import type { PostureScene } from './scene'

/** From the middle of the body to the tragus, in trunk lengths: the phantom's three people, 0.153 to 0.161. */
const HALF_HEAD = 0.158

/**
 * A tragus towards the camera, as it would be seen in the body's middle plane, where C7 lies. Being
 * nearer it stands out from the picture's middle: with the camera at 1.2 m height and 3 m away that
 * alone is 2 to 3° of a craniovertebral angle. The lens is taken to be an ordinary one; a picture
 * that was cut to size has its middle elsewhere, and is corrected too much or too little.
 */
export function inMiddlePlane(tragus: ImagePoint, scene: PostureScene): ImagePoint | Missing {
  const { pose } = scene
  const trunk = trunkOf(pose)
  if (isMissing(trunk)) return trunk
  const nearer = (HALF_HEAD * length(trunk.down)) / (scene.focalLength ?? focalLength(pose))
  const { width, height } = pose
  return {
    x: pixels(width / 2 + (tragus.x - width / 2) * (1 - nearer)),
    y: pixels(height / 2 + (tragus.y - height / 2) * (1 - nearer)),
  }
}
