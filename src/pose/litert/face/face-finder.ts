import type { CanonicalFace } from '../../../core/body/head/canonical-face'
import { headRotation } from '../../../core/body/head/head-rotation'
import type { Face } from '../../../core/body/pose'
import type { PixelGrid } from '../../frame-pixels'
import type { FoundBody } from '../landmarker'
import { compile, contentOf, type Fetched } from '../load-networks'
import type { Network } from '../network'
import { FACE_DETECTION, FACE_GEOMETRY, FACE_LANDMARK } from '../networks'
import type { Runtime } from '../runtime'
import { readCanonicalFace } from './canonical-face'
import { FaceDetector } from './face-detector'
import { FaceMesher } from './face-mesher'
import { FaceTracker } from './face-tracker'

/** What has to be fetched for faces. */
export const FACE_FILES = [FACE_DETECTION, FACE_LANDMARK, FACE_GEOMETRY] as const

/** Boxes, then scores. */
const DETECTION_OUTPUTS = ['regressors', 'classificators']
/** Mesh, face flag. */
const LANDMARK_OUTPUTS = ['conv2d_21', 'conv2d_31']

/** The networks for faces, compiled, and the face that what they find is fitted to. */
export interface FaceNetworks {
  readonly detector: FaceDetector
  readonly landmarks: Network
  readonly canonical: CanonicalFace
}

export const compileFaceNetworks = async (runtime: Runtime, fetched: Fetched): Promise<FaceNetworks> => ({
  detector: new FaceDetector(await compile(runtime, fetched, FACE_DETECTION, DETECTION_OUTPUTS)),
  landmarks: await compile(runtime, fetched, FACE_LANDMARK, LANDMARK_OUTPUTS),
  canonical: readCanonicalFace(contentOf(fetched, FACE_GEOMETRY)),
})

/** Finds the face of the person in view, and how the head is turned. */
export class FaceFinder {
  readonly #tracker: FaceTracker
  readonly #canonical: CanonicalFace

  constructor({ detector, landmarks, canonical }: FaceNetworks) {
    this.#tracker = new FaceTracker(detector, new FaceMesher(landmarks))
    this.#canonical = canonical
  }

  /** The mesh is the finder's own and is overwritten by the next face. */
  async find(picture: PixelGrid, body: FoundBody | undefined): Promise<Face | undefined> {
    const mesh = await this.#tracker.find(picture, body)
    return mesh && { mesh, rotation: headRotation(mesh, this.#canonical, picture) }
  }

  reset() {
    this.#tracker.reset()
  }
}
