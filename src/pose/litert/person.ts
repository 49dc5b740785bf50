import type { Face, ImageLandmark, Person, WorldLandmark } from '../../core/body/pose'
import { LANDMARK_NAMES, type LandmarkName } from '../../core/body/skeleton'
import { metres, pixels } from '../../core/math/units'
import type { FoundBody } from './landmarker'

/**
 * The person in core's terms: a body, a face, or both. A landmark's score is the smaller of the two
 * that the network gives: in view and not hidden, and inside the crop at all.
 */
export function toPerson(body: FoundBody | undefined, face: Face | undefined): Person {
  if (!body) return { imageLandmarks: {}, ...(face && { face }) }
  const imageLandmarks: Partial<Record<LandmarkName, ImageLandmark>> = {}
  const worldLandmarks: Partial<Record<LandmarkName, WorldLandmark>> = {}
  for (const [index, name] of LANDMARK_NAMES.entries()) {
    const point = body.points[index]
    const inBody = body.bodySpace[index]
    if (!point || !inBody) continue
    const score = Math.min(point.visibility, point.presence)
    imageLandmarks[name] = { x: pixels(point.x), y: pixels(point.y), score }
    worldLandmarks[name] = { x: metres(inBody.x), y: metres(inBody.y), z: metres(inBody.z), score }
  }
  return { imageLandmarks, worldLandmarks, ...(face && { face }) }
}
