import type { CanonicalFace } from '../../../core/head/canonical-face'
import { headRotation } from '../../../core/head/head-rotation'
import type { Face } from '../../../core/pose'
import type { Pixels } from '../../frame-pixels'
import type { FoundBody } from '../landmarker'
import { compile, contentOf, type Fetched } from '../load-networks'
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

/** Finds the face of the person in view, and how the head is turned. */
export class FaceFinder {
  readonly #tracker: FaceTracker
  readonly #canonical: CanonicalFace

  private constructor(tracker: FaceTracker, canonical: CanonicalFace) {
    this.#tracker = tracker
    this.#canonical = canonical
  }

  static async create(runtime: Runtime, fetched: Fetched): Promise<FaceFinder> {
    const detector = new FaceDetector(await compile(runtime, fetched, FACE_DETECTION, DETECTION_OUTPUTS))
    const mesher = new FaceMesher(await compile(runtime, fetched, FACE_LANDMARK, LANDMARK_OUTPUTS))
    return new FaceFinder(
      new FaceTracker(detector, mesher),
      readCanonicalFace(contentOf(fetched, FACE_GEOMETRY)),
    )
  }

  /** The mesh is the finder's own and is overwritten by the next face. */
  async find(picture: Pixels, body: FoundBody | undefined): Promise<Face | undefined> {
    const mesh = await this.#tracker.find(picture, body)
    return mesh && { mesh, rotation: headRotation(mesh, this.#canonical, picture) }
  }

  reset() {
    this.#tracker.reset()
  }
}
