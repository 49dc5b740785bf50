import type { ImageLandmark, ImageLandmarks, Person, WorldLandmark } from '../body/pose'
import { LANDMARK_NAMES, type LandmarkName, otherSideOf } from '../body/skeleton'
import type { Detection } from './detection'

/** Shoulders and hips this much apart, as a share of the trunk's height, say which way round they are. */
const APART = 0.25

/** Which way round a person's sides lie in the picture: +1 as from in front, −1 as from behind; 0 where it is not clear. */
function wayRound({ left_shoulder, right_shoulder, left_hip, right_hip }: ImageLandmarks): 1 | -1 | 0 {
  if (!left_shoulder || !right_shoulder || !left_hip || !right_hip) return 0
  const height = Math.abs(left_hip.y + right_hip.y - left_shoulder.y - right_shoulder.y) / 2
  const shoulders = (left_shoulder.x - right_shoulder.x) / (height || 1)
  const hips = (left_hip.x - right_hip.x) / (height || 1)
  if (Math.min(shoulders, hips) > APART) return 1
  return Math.max(shoulders, hips) < -APART ? -1 : 0
}

/** A person with some of their pairs of landmarks, or all, the other way round. */
function exchanged(person: Person, isWanted: (name: LandmarkName) => boolean): Person {
  const { imageLandmarks, worldLandmarks, ...rest } = person
  const image: Partial<Record<LandmarkName, ImageLandmark>> = {}
  const world: Partial<Record<LandmarkName, WorldLandmark>> = {}
  for (const name of LANDMARK_NAMES) {
    const to = isWanted(name) ? otherSideOf(name) : name
    const [seen, placed] = [imageLandmarks[name], worldLandmarks?.[name]]
    if (seen) image[to] = seen
    if (placed) world[to] = placed
  }
  return { ...rest, imageLandmarks: image, ...(worldLandmarks && { worldLandmarks: world }) }
}

/** Which way round a pair lies: the sign of how far the left is to the right of the other. */
function pairWay(landmarks: ImageLandmarks, name: LandmarkName): number {
  const [one, other] = [landmarks[name], landmarks[otherSideOf(name)]]
  return one && other ? Math.sign(one.x - other.x) : 0
}

/**
 * Looks that agree which side is which. Of a person with the back to the camera one network may see
 * the back and another a front, or one in the shoulders and the other in the legs: the mean of both
 * would put left and right in the middle. BlazePose is followed, which names the sides of the
 * phantom's back rightly more often than MoveNet: pair by pair where it sees a back; where it sees a
 * front, in a look whose shoulders or hips are the other way round, since eyes and hands may well cross.
 */
export function withSameSides(detections: readonly Detection[]): readonly Detection[] {
  const guide = detections.find(
    ({ network, person }) => network === 'blazepose' && wayRound(person.imageLandmarks) !== 0,
  )?.person.imageLandmarks
  if (!guide) return detections
  const way = wayRound(guide)
  return detections.map((detection) => {
    const { imageLandmarks } = detection.person
    const contradicts = (name: LandmarkName) => pairWay(imageLandmarks, name) * pairWay(guide, name) < 0
    const isOther = way === -1 || contradicts('left_shoulder') || contradicts('left_hip')
    return isOther ? { ...detection, person: exchanged(detection.person, contradicts) } : detection
  })
}
