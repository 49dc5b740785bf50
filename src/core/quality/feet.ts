import { mean } from 'simple-statistics'
import { downOf } from '../body/body-axes'
import { pickLandmarks, weightOf } from '../body/landmarks'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing } from '../math/missing'
import { between, dot, length, type Vector } from '../math/vector'

/** A shank less upright than this, as the cosine of its angle (37°), may carry a foot that is not on the floor. */
const STANDS = 0.8

/** Where the toes lie beside the heels, as far as it counts. */
interface Toes {
  /** Pixels, to the side that a person's left is on who faces the camera. */
  readonly beside: number
  /** How far the network is sure of it, 0 to 1, so that the turn does not jump as it comes to be. */
  readonly sure: number
}

/** How far the toes lie beside the heel of a foot that is stood on. */
function toesOf(pose: Pose, side: Side, down: Vector, across: Vector): Toes | undefined {
  const names = [`${side}_knee`, `${side}_ankle`, `${side}_heel`, `${side}_foot_index`] as const
  const leg = pickLandmarks(pose, ...names)
  if (isMissing(leg)) return undefined
  const shank = between(leg[`${side}_knee`], leg[`${side}_ankle`])
  if (dot(shank, down) < STANDS * length(shank)) return undefined
  return {
    beside: dot(between(leg[`${side}_heel`], leg[`${side}_foot_index`]), across),
    sure: weightOf(Math.min(...names.map((name) => pose.imageLandmarks[name]?.score ?? 0))),
  }
}

/**
 * How far the toes of both feet lie beside their heels in the picture: the mean, since feet turn out to
 * both sides. Undefined where one is not seen (MoveNet marks none) or not stood on.
 */
export function feetBeside(pose: Pose): Toes | undefined {
  const down = downOf(pose)
  const across = { x: down.y, y: -down.x }
  const [left, right] = (['left', 'right'] as const).map((side) => toesOf(pose, side, down, across))
  if (!left || !right) return undefined
  return { beside: mean([left.beside, right.beside]), sure: Math.min(left.sure, right.sure) }
}
