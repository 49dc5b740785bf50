import { mean } from 'simple-statistics'
import { faceWeight } from '../body/head/sure-face'
import { SURE_ENOUGH } from '../body/landmarks'
import type { Pose } from '../body/pose'
import { isMissing, type Missing } from '../math/missing'
import type { Degrees } from '../math/units'
import { breadthOf } from './body-turn'
import { turnByBreadth } from './turn-from-view'

const FACE = ['nose', 'left_eye', 'right_eye'] as const

/** Narrower than this share of the average, shoulders and hips are seen from the side rather than from behind. */
const BROAD = 0.5

/** Whether a face is seen: its surface was found, or the network is, on the whole, sure of nose and eyes. */
const isFaceSeen = (pose: Pose): boolean =>
  faceWeight(pose) > 0 || mean(FACE.map((name) => pose.imageLandmarks[name]?.score ?? 0)) >= SURE_ENOUGH

/**
 * Whether the person's back is towards the camera. BlazePose puts left and right where they are from
 * behind, and is sure of a face that it does not see. MoveNet takes the phantom's back for a front
 * whose face it is less sure of (0.16 to 0.5, from in front 0.4 to 0.7): where it is sure enough of
 * one, a back is not told from a front, and a view from behind is refused rather than guessed.
 */
export function isSeenFromBehind(pose: Pose): boolean {
  const breadth = breadthOf(pose)
  if (isMissing(breadth)) return false
  return breadth <= -BROAD || (breadth >= BROAD && !isFaceSeen(pose))
}

/** Whether the person's face is towards the camera. */
export function isSeenFromInFront(pose: Pose): boolean {
  const breadth = breadthOf(pose)
  return !isMissing(breadth) && breadth >= BROAD && isFaceSeen(pose)
}

/**
 * How far the person is turned from standing with the back to the camera, degrees, 0 … 90, without a
 * sign: the smallest turn that the breadth of shoulders and hips allows for any ordinary build. That
 * it is the back and not the front is told by {@link isSeenFromBehind}, when the view is taken.
 */
export function turnFromBack(pose: Pose): Degrees | Missing {
  const breadth = breadthOf(pose)
  return isMissing(breadth) ? breadth : turnByBreadth(Math.abs(breadth))
}
