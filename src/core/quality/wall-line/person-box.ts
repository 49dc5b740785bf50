import { SURE_ENOUGH } from '../../body/landmarks'
import type { Pose } from '../../body/pose'
import { LANDMARK_NAMES, type LandmarkName } from '../../body/skeleton'
import type { Box, GreyPicture } from './edge-points'

const ARMS: readonly (readonly LandmarkName[])[] = [
  ['left_shoulder', 'left_elbow', 'left_wrist'],
  ['right_shoulder', 'right_elbow', 'right_wrist'],
]
const BODY = LANDMARK_NAMES.filter((name) => !/elbow|wrist|pinky|thumb|(left|right)_index/.test(name))

const HEAD_AND_SHOULDERS = LANDMARK_NAMES.slice(0, LANDMARK_NAMES.indexOf('right_shoulder') + 1)

/**
 * Hair, clothes and fingers reach so far beyond the landmarks, as a share of what head and shoulders
 * span, 0.25 m from the side and 0.34 m from in front: at least a hand's breadth.
 */
const MARGIN = 0.4

/**
 * Where a person's own edges are in a picture of the frame at another size, pixels: about each arm,
 * and about the rest down to the floor. An arm whose hand is not seen ends at the floor as well.
 */
export function personBoxes({ imageLandmarks, width }: Pose, picture: GreyPicture): Box[] {
  const scale = picture.width / width
  const sure = (names: readonly LandmarkName[]) =>
    names.flatMap((name) => {
      const landmark = imageLandmarks[name]
      return landmark && landmark.score >= SURE_ENOUGH ? [landmark] : []
    })
  const around = (names: readonly LandmarkName[], margin: number): Box => {
    const [xs, ys] = [sure(names).map(({ x }) => x * scale), sure(names).map(({ y }) => y * scale)]
    return {
      left: Math.min(...xs) - margin,
      top: Math.min(...ys) - margin,
      right: Math.max(...xs) + margin,
      bottom: Math.max(...ys) + margin,
    }
  }
  const upper = around(HEAD_AND_SHOULDERS, 0)
  const margin = MARGIN * Math.max(upper.bottom - upper.top, upper.right - upper.left)
  return [BODY, ...ARMS].map((part) => {
    const box = around(part, margin)
    return part === BODY || sure(part.slice(-1)).length === 0 ? { ...box, bottom: picture.height } : box
  })
}
