import { image, pad, type Tensor3D, tidy } from '@tensorflow/tfjs-core'
import type { Pose as DetectedPose } from '@tensorflow-models/pose-detection'
import { createMultiPersonModel } from './detectors'

/** Side of the square that the converted network takes, pixels. */
const INPUT_SIDE = 256

/**
 * Below this confidence (0 to 1) of a whole person the network finds people in furniture. This is
 * pose-detection's own limit: on 172 pictures of the phantom it gave one person each time, and on
 * 16 pairs of them, near and far, two.
 */
const MIN_SCORE = 0.25
/**
 * Someone less than half as tall in the picture as the tallest stands well behind: the network that
 * measures does not jump to them.
 */
const MIN_RELATIVE_HEIGHT = 0.5
/** Two finds whose landmarks lie this close on average, as a share of the height, are one person. */
const SAME_PERSON = 0.1
/** Landmarks below this confidence say nothing about where a person is. */
const SURE = 0.2

const heightOf = (pose: DetectedPose) => pose.box?.height ?? 0

/**
 * Whether two finds are the same person. Landmarks tell it and not boxes, because the box of someone
 * who stands partly behind somebody else lies almost within the other's. All in shares of the picture.
 */
function samePerson(one: DetectedPose, other: DetectedPose): boolean {
  const distances = one.keypoints.flatMap((a, index) => {
    const b = other.keypoints[index]
    if (!b || (a.score ?? 0) < SURE || (b.score ?? 0) < SURE) return []
    return Math.hypot(a.x - b.x, a.y - b.y) / INPUT_SIDE
  })
  if (distances.length === 0) return false
  const mean = distances.reduce((sum, each) => sum + each, 0) / distances.length
  return mean < SAME_PERSON * Math.max(heightOf(one), heightOf(other))
}

/** How many people a measurement could confuse: those about as large as the main person, each once. */
function countPeople(poses: readonly DetectedPose[]): number {
  const found = poses.filter(({ score }) => (score ?? 0) >= MIN_SCORE)
  const tallest = Math.max(0, ...found.map(heightOf))
  const people: DetectedPose[] = []
  for (const pose of found.filter((each) => heightOf(each) >= MIN_RELATIVE_HEIGHT * tallest)) {
    if (!people.some((other) => samePerson(pose, other))) people.push(pose)
  }
  return people.length
}

/** The whole picture, undistorted, in the upper left of a square; the rest is black. */
const letterbox = (picture: Tensor3D): Tensor3D =>
  tidy(() => {
    const [height, width] = picture.shape
    const scale = INPUT_SIDE / Math.max(height, width)
    const rows = Math.round(height * scale)
    const columns = Math.round(width * scale)
    return pad(image.resizeBilinear(picture, [rows, columns]), [
      [0, INPUT_SIDE - rows],
      [0, INPUT_SIDE - columns],
      [0, 0],
    ])
  })

export interface PeopleCounter {
  /** `picture` stays with the caller. */
  count(picture: Tensor3D): Promise<number>
}

/** Fetches the network that sees several people at once. It is used for nothing but counting them. */
export async function createPeopleCounter(): Promise<PeopleCounter> {
  const model = await createMultiPersonModel()
  return {
    async count(picture) {
      const square = letterbox(picture)
      try {
        return countPeople(await model.estimatePoses(square))
      } finally {
        square.dispose()
      }
    },
  }
}
