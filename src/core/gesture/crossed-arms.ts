import { asOnePerson } from '../body/as-one-person'
import { pickLandmarks } from '../body/landmarks'
import type { Pose } from '../body/pose'
import { isMissing } from '../math/missing'
import { type Seconds, seconds } from '../math/units'
import { between, dot, length, midpoint, type Vector } from '../math/vector'

/**
 * All of it in breadths of the shoulders. The wrists are above the head where they stand so far above the
 * nose: from nose to vertex an adult measures some 15 cm, from shoulder joint to shoulder joint some 33.
 */
const ABOVE_NOSE = 0.45
/** So far beyond each other they are crossed: hands that touch, as at the end of a full lift, do not reach it. */
const CROSSED = 0.3
/** From the side, and half turned away, the shoulders are nearer to each other than this share of nose to shoulders. */
const FACING = 0.9

/** How long it has to be held, seconds: nobody gets there by chance and stays. */
const CROSSED_FOR: Seconds = seconds(0.7)
/** A network loses crossed wrists for a moment: frames that do not tell so long, seconds, change nothing. */
const UNTOLD_FOR = 0.35

/**
 * Whether both arms are crossed above the head, of somebody who faces the camera or stands with the back to
 * it: both elbows above the shoulders and each on its own side, both wrists above the head, the left one to
 * the right of the right one. Undefined where the picture does not tell.
 */
export function areArmsCrossed(pose: Pose): boolean | undefined {
  const points = pickLandmarks(
    // Whoever is followed may stop, however many there are.
    asOnePerson(pose),
    'nose',
    ...([
      'left_shoulder',
      'right_shoulder',
      'left_elbow',
      'right_elbow',
      'left_wrist',
      'right_wrist',
    ] as const),
  )
  if (isMissing(points)) return undefined
  const shoulders = between(points.right_shoulder, points.left_shoulder)
  const breadth = length(shoulders)
  const middle = midpoint(points.left_shoulder, points.right_shoulder)
  if (breadth === 0 || breadth < FACING * length(between(middle, points.nose))) return false
  /** To the person's left, and up the picture at right angles to it, in breadths. */
  const left: Vector = { x: shoulders.x / breadth, y: shoulders.y / breadth }
  const up: Vector = left.x >= 0 ? { x: left.y, y: -left.x } : { x: -left.y, y: left.x }
  const leftOf = (from: Vector, to: Vector) => dot(between(from, to), left) / breadth
  const above = (from: Vector, to: Vector) => dot(between(from, to), up) / breadth
  return (
    above(points.left_shoulder, points.left_elbow) > 0 &&
    above(points.right_shoulder, points.right_elbow) > 0 &&
    leftOf(points.right_elbow, points.left_elbow) > 0 &&
    above(points.nose, points.left_wrist) > ABOVE_NOSE &&
    above(points.nose, points.right_wrist) > ABOVE_NOSE &&
    leftOf(points.right_wrist, points.left_wrist) < -CROSSED
  )
}

/**
 * Watches for arms that are crossed above the head and held so: stop.
 *
 * Lifetime: one recording.
 */
export class CrossedArms {
  #since: Seconds | undefined
  #last: Seconds | undefined

  /** Follows the person by one frame; returns whether they have asked to stop. */
  add(pose: Pose): boolean {
    const { time } = pose
    const isCrossed = areArmsCrossed(pose)
    const isLost = this.#last !== undefined && time - this.#last > UNTOLD_FOR
    if (isCrossed === false || isLost) this.#since = undefined
    if (!isCrossed) return false
    this.#since ??= time
    this.#last = time
    return time - this.#since >= CROSSED_FOR
  }
}
