import type { PixelGrid } from '../../frame-pixels'
import type { Network } from '../network'
import { type Region, toPicture } from '../region'
import { sampleRegion } from '../sample-region'

const INPUT_SIDE = 192
const RANGE = { black: 0, white: 1 }
const POINTS = 468
/** Below this, as a logit, the network says that its input shows no face. MediaPipe: threshold 0.5. */
const MIN_PRESENCE_LOGIT = 0

/**
 * Finds the mesh of the face in a region.
 * MediaPipe: `face_landmark_cpu.pbtxt`, `tensors_to_face_landmarks.pbtxt`.
 */
export class FaceMesher {
  readonly #network: Network
  readonly #mesh = new Float32Array(3 * POINTS)

  /** `network` gives the points, then whether there is a face. */
  constructor(network: Network) {
    this.#network = network
  }

  /**
   * 468 points, x and y in pixels of the picture, z as depth on the same scale, smaller is nearer.
   * The array is the mesher's own and is overwritten by the next face.
   */
  async find(picture: PixelGrid, region: Region): Promise<Float32Array | undefined> {
    return this.#network.run(
      (input) => sampleRegion(picture, region, INPUT_SIDE, RANGE, input),
      (points = NONE, presence = NONE) => {
        if ((presence[0] ?? 0) < MIN_PRESENCE_LOGIT) return undefined
        projectMesh(points, region, this.#mesh)
        return this.#mesh
      },
    )
  }
}

const NONE = new Float32Array(0)

/** Brings the network's points, in pixels of its input, to the picture. */
export function projectMesh(points: Float32Array, region: Region, into: Float32Array) {
  for (let index = 0; index < into.length; index += 3) {
    const at = toPicture(region, (points[index] ?? 0) / INPUT_SIDE, (points[index + 1] ?? 0) / INPUT_SIDE)
    into[index] = at.x
    into[index + 1] = at.y
    into[index + 2] = ((points[index + 2] ?? 0) * region.side) / INPUT_SIDE
  }
}
