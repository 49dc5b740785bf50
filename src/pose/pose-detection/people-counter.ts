import { image, pad, type Tensor3D, tidy } from '@tensorflow/tfjs-core'
import type { Pose as DetectedPose } from '@tensorflow-models/pose-detection'
import { createMultiPersonModel } from './detectors'

/** Side of the square that the converted network takes, pixels. */
const INPUT_SIDE = 256

/** Below this confidence (0 to 1) the network itself is unsure that there is a person. */
const MIN_SCORE = 0.3
/** Someone less than this share of the tallest person's height stands in the background. */
const MIN_RELATIVE_HEIGHT = 0.5
/** Two finds whose boxes share more than this part of the smaller one are one person found twice. */
const SAME_PERSON_OVERLAP = 0.7

type Box = NonNullable<DetectedPose['box']>

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.xMax, other.xMax) - Math.max(one.xMin, other.xMin)
  const height = Math.min(one.yMax, other.yMax) - Math.max(one.yMin, other.yMin)
  const smaller = Math.min(one.width * one.height, other.width * other.height)
  return smaller > 0 ? (Math.max(0, width) * Math.max(0, height)) / smaller : 0
}

/** How many people a measurement could confuse: those about as large as the main person, each once. */
export function countPeople(poses: readonly DetectedPose[]): number {
  const boxes = poses.filter((pose) => (pose.score ?? 0) >= MIN_SCORE).flatMap((pose) => pose.box ?? [])
  const tallest = Math.max(0, ...boxes.map((box) => box.height))
  const people: Box[] = []
  for (const box of boxes.filter(({ height }) => height >= MIN_RELATIVE_HEIGHT * tallest)) {
    if (people.every((other) => overlap(box, other) < SAME_PERSON_OVERLAP)) people.push(box)
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
