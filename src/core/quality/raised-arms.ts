import { pickLandmarks } from '../body/landmarks'
import type { Pose } from '../body/pose'
import { fading } from '../math/fading'
import { isMissing } from '../math/missing'
import { between, signedAngle, type Vector } from '../math/vector'

/** Elevation of the upper arm against the trunk, degrees, from which on it takes its shoulder along, and where it has. */
const TAKES_ALONG = 90
const ALL_THE_WAY = 150

/**
 * What one arm overhead takes off the distance between the shoulder marks, and off that between the hip
 * marks measured in trunk lengths, since the shoulder rises with it: shares. On rendered people 0.09 and
 * 0.06, on photographs of real ones 0.09 to 0.14 and 0.03 to 0.05.
 */
const OFF_SHOULDERS = 0.13
const OFF_HIPS = 0.04

/** How many of the arms are raised, 0 to 2, by degrees; an arm that is not seen counts as hanging. */
function raisedArms(pose: Pose, down: Vector): number {
  const raised = (['left', 'right'] as const).map((side) => {
    const arm = pickLandmarks(pose, `${side}_shoulder`, `${side}_elbow`)
    if (isMissing(arm)) return 0
    const elevation = Math.abs(signedAngle(down, between(arm[`${side}_shoulder`], arm[`${side}_elbow`])))
    return fading(elevation, ALL_THE_WAY, TAKES_ALONG)
  })
  return raised.reduce((sum, share) => sum + share, 0)
}

/** What the breadth of shoulders and hips is a share of while arms are raised, 1 with hanging arms. */
export function breadthWithArms(pose: Pose, down: Vector) {
  const raised = raisedArms(pose, down)
  return { shoulders: 1 - OFF_SHOULDERS * raised, hips: 1 - OFF_HIPS * raised }
}
