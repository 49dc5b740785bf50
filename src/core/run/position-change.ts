import type { Pose } from '../body/pose'
import { between, length, midpoint } from '../math/vector'

/** Standing up lifts the shoulders by some 0.8 trunk lengths; less than this is somebody who sits up. */
const LIFTED_BY = 0.35
/** Somebody who is out of the picture for so long, seconds, has moved. */
const GONE_FOR = 1
/** Nobody takes longer, seconds; a camera that is moved along hides the change. */
const LONGEST = 10

/** Middle of the shoulders and length of the trunk in the picture; undefined where they are not seen. */
function trunkOf({ people, imageLandmarks }: Pose) {
  const { left_shoulder, right_shoulder, left_hip, right_hip } = imageLandmarks
  if (people === 0 || !left_shoulder || !right_shoulder || !left_hip || !right_hip) return undefined
  const shoulders = midpoint(left_shoulder, right_shoulder)
  return { shoulders, length: length(between(shoulders, midpoint(left_hip, right_hip))) }
}

/**
 * Tells that somebody who was asked to stand up or to sit down has done so: the shoulders are elsewhere in
 * the picture, or they were out of it.
 *
 * Lifetime: one change.
 */
export class PositionChange {
  #from: ReturnType<typeof trunkOf>
  #since: number | undefined
  #seenAt: number | undefined

  /** Whether it is over with this frame. */
  add(pose: Pose): boolean {
    this.#since ??= pose.time
    this.#seenAt ??= pose.time
    if (pose.time - this.#since > LONGEST) return true
    const now = trunkOf(pose)
    if (!now) return pose.time - this.#seenAt > GONE_FOR
    this.#seenAt = pose.time
    this.#from ??= now
    const moved = Math.abs(now.shoulders.y - this.#from.shoulders.y)
    return moved > LIFTED_BY * this.#from.length
  }
}
