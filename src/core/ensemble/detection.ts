import type { Face, ImageLandmark, NetworkKind, Person, WorldLandmark } from '../body/pose'
import { LANDMARK_NAMES, type LandmarkName, otherSideOf } from '../body/skeleton'
import { degrees, metres, pixels } from '../math/units'

/** What one network saw in one picture, or in its mirror image turned back. */
export interface Detection {
  /** Networks of one kind make the same mistakes, so it is kinds that are weighed against each other. */
  readonly network: NetworkKind
  /** Whether it was seen in the mirror image, and turned back. */
  readonly mirrored?: true
  readonly person: Person
}

/** Turns what was seen in a picture's mirror image back, left and right exchanged. `width`: pixels of the picture. */
export function unmirrored({ imageLandmarks, worldLandmarks, face }: Person, width: number): Person {
  const image: Partial<Record<LandmarkName, ImageLandmark>> = {}
  const world: Partial<Record<LandmarkName, WorldLandmark>> = {}
  for (const name of LANDMARK_NAMES) {
    const seen = imageLandmarks[name]
    if (seen) image[otherSideOf(name)] = { ...seen, x: pixels(width - seen.x) }
    const placed = worldLandmarks?.[name]
    if (placed) world[otherSideOf(name)] = { ...placed, x: metres(-placed.x) }
  }
  return {
    imageLandmarks: image,
    ...(worldLandmarks && { worldLandmarks: world }),
    // The points of a face have no partners by name: its rotation is turned back, its surface is left out.
    ...(face && { face: { rotation: unmirroredRotation(face) } }),
  }
}

const unmirroredRotation = ({ rotation: { yaw, pitch, roll, quality } }: Face) => ({
  yaw: degrees(-yaw),
  pitch,
  roll: degrees(-roll),
  quality,
})
