import type { Face, ImageLandmark, Person } from '../../../core/body/pose'
import { LANDMARK_NAMES, type LandmarkName } from '../../../core/body/skeleton'
import { degrees, pixels } from '../../../core/math/units'
import type { DetectedPicture } from './detected-picture'

const roundedTo = (decimals: number) => (value: number) => Number(value.toFixed(decimals))

/** Pixels and degrees; thousandths change no figure of the accuracy table. */
const fine = roundedTo(3)
/** Scores, quality and brightness, 0 to 1. */
const share = roundedTo(4)

const roundedLandmark = ({ x, y, score }: ImageLandmark): ImageLandmark => ({
  x: pixels(fine(x)),
  y: pixels(fine(y)),
  score: share(score),
})

function roundedLandmarks(of: Person['imageLandmarks']): Person['imageLandmarks'] {
  const landmarks: Partial<Record<LandmarkName, ImageLandmark>> = {}
  for (const name of LANDMARK_NAMES) {
    const landmark = of[name]
    if (landmark) landmarks[name] = roundedLandmark(landmark)
  }
  return landmarks
}

/** Without the face's surface, which no measure reads. */
const face = ({ rotation: { yaw, pitch, roll, quality } }: Face): Face => ({
  rotation: {
    yaw: degrees(fine(yaw)),
    pitch: degrees(fine(pitch)),
    roll: degrees(fine(roll)),
    quality: share(quality),
  },
})

/** Without the landmarks in space, which no measure reads either. */
const person = (found: Person): Person => ({
  imageLandmarks: roundedLandmarks(found.imageLandmarks),
  ...(found.face && { face: face(found.face) }),
})

/** What was found, as short as it is kept. Applied to what the networks have just found as well, so that both give the same figures. */
export const rounded = ({ light, detections, ...picture }: DetectedPicture): DetectedPicture => ({
  ...picture,
  ...(light && { light: { mean: share(light.mean), contrast: share(light.contrast) } }),
  detections: detections.map((detection) => ({ ...detection, person: person(detection.person) })),
})
