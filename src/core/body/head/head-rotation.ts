import { fitFace } from '../../math/rigid-fit'
import { anglesOf, type HeadAngles, multiplied, rotationToRay } from '../../math/rotation'
import { type Degrees, degrees, toRadians } from '../../math/units'
import type { CanonicalFace } from './canonical-face'

/** How a head is turned against the camera, from one picture. */
export interface HeadRotation extends HeadAngles {
  /**
   * 0 to 1: how well the average face fits, 0.5 where {@link HALF_QUALITY} is left over. On the
   * rendered people of the accuracy run it is 0.6 to 0.8 from the front and below 0.5 from a yaw of
   * about 50° on, where the mesh turns less than the head does.
   */
  readonly quality: number
}

/** The camera that a picture comes from, as far as it is known. */
export interface Camera {
  readonly width: number
  readonly height: number
  /** Across the longer side of the picture. */
  readonly fieldOfView?: Degrees
}

/** Common webcams see 55° to 78° across; at 60° a face at the edge is off by 5° at most. */
const DEFAULT_FIELD_OF_VIEW = degrees(60)
/** The root mean square distance, in centimetres, at which quality is a half. */
const HALF_QUALITY = 0.5

/** Focal length of a camera, pixels; of an ordinary one where its field of view is not known. */
export const focalLength = ({ width, height, fieldOfView = DEFAULT_FIELD_OF_VIEW }: Camera): number =>
  Math.max(width, height) / 2 / Math.tan(toRadians(fieldOfView) / 2)

/**
 * Where the face's middle lies from the picture's middle, as a ray: the camera is taken to have no
 * distortion and its axis in the picture's centre.
 */
function rayTo(mesh: ArrayLike<number>, camera: Camera) {
  let x = 0
  let y = 0
  for (let index = 0; index < mesh.length; index += 3) {
    x += mesh[index] ?? 0
    y += mesh[index + 1] ?? 0
  }
  const count = mesh.length / 3
  const { width, height } = camera
  return rotationToRay(x / count - width / 2, y / count - height / 2, focalLength(camera))
}

/**
 * The head's rotation against the camera's axes, from a face mesh: the rigid fit of an average face,
 * corrected for the direction in which the face is seen. Without that correction a face that is 20 cm
 * off the camera's axis at 1 m reads as turned by 11°.
 *
 * A person's own face adds a constant, mostly to the pitch: measure against the person's neutral
 * with {@link movementBetween}.
 *
 * `mesh`: x, y in pixels of the frame and depth on the same scale, per point of `face`.
 */
export function headRotation(mesh: ArrayLike<number>, face: CanonicalFace, camera: Camera): HeadRotation {
  const { rotation, residual } = fitFace(mesh, face)
  return {
    ...anglesOf(multiplied(rayTo(mesh, camera), rotation)),
    quality: 1 / (1 + (residual / HALF_QUALITY) ** 2),
  }
}
