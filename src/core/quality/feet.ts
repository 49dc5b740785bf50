import { mean } from 'simple-statistics'
import { downOf } from '../body/body-axes'
import { pickLandmarks } from '../body/landmarks'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing } from '../math/missing'
import { between, dot, length, type Vector } from '../math/vector'

/** A shank less upright than this, as the cosine of its angle (37°), may carry a foot that is not on the floor. */
const STANDS = 0.8

/** How far the toes lie beside the heel of a foot that is stood on, pixels. */
function toesBeside(pose: Pose, side: Side, down: Vector, across: Vector): number | undefined {
  const leg = pickLandmarks(pose, `${side}_knee`, `${side}_ankle`, `${side}_heel`, `${side}_foot_index`)
  if (isMissing(leg)) return undefined
  const shank = between(leg[`${side}_knee`], leg[`${side}_ankle`])
  if (dot(shank, down) < STANDS * length(shank)) return undefined
  return dot(between(leg[`${side}_heel`], leg[`${side}_foot_index`]), across)
}

/**
 * How far the toes of both feet lie beside their heels in the picture, pixels to the side that a
 * person's left is on who faces the camera: the mean, since feet turn out to both sides. Undefined
 * where one is not seen (MoveNet marks none) or not stood on.
 */
export function feetBeside(pose: Pose): number | undefined {
  const down = downOf(pose)
  const across = { x: down.y, y: -down.x }
  const [left, right] = (['left', 'right'] as const).map((side) => toesBeside(pose, side, down, across))
  return left === undefined || right === undefined ? undefined : mean([left, right])
}
