import type { PixelGrid } from '../../frame-pixels'
import type { FoundBody } from '../landmarker'
import type { Region } from '../region'
import type { FaceDetector } from './face-detector'
import type { FaceMesher } from './face-mesher'
import { faceRegionOfBody, faceRegionOfMesh } from './face-region'

/** A region that lies further from the body's face than this, in sides of its crop, is someone else's. */
const MAX_DISTANCE = 0.5

/** Whether a tracked region still is the face of the body that was found. */
function belongsTo(region: Region, face: Region): boolean {
  const distance = Math.hypot(region.x - face.x, region.y - face.y)
  return distance < MAX_DISTANCE * face.side && region.side > face.side / 2 && region.side < face.side * 2
}

/**
 * Follows one face: where its mesh was in the last frame, or else where the body has its face, or
 * else, with no body in view, where the face detector sees one.
 */
export class FaceTracker {
  readonly #detector: FaceDetector
  readonly #mesher: FaceMesher
  #tracked: Region | undefined

  constructor(detector: FaceDetector, mesher: FaceMesher) {
    this.#detector = detector
    this.#mesher = mesher
  }

  /** The mesh, as {@link FaceMesher.find} gives it, or nothing where no face is seen. */
  async find(picture: PixelGrid, body: FoundBody | undefined): Promise<Float32Array | undefined> {
    const region = this.#follow(body) ?? (await this.#detect(picture, body))
    const mesh = region && (await this.#mesher.find(picture, region))
    this.#tracked = mesh && faceRegionOfMesh(mesh)
    return mesh
  }

  reset() {
    this.#tracked = undefined
  }

  #follow(body: FoundBody | undefined): Region | undefined {
    const face = body && faceRegionOfBody(body.points)
    if (!face) return this.#tracked
    return this.#tracked && belongsTo(this.#tracked, face) ? this.#tracked : face
  }

  async #detect(picture: PixelGrid, body: FoundBody | undefined): Promise<Region | undefined> {
    if (body) return undefined
    return this.#detector.find(picture)
  }
}
