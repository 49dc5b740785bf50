import { isMissing } from '../math/missing'
import type { Seconds } from '../math/units'
import { between, length, midpoint, type Vector } from '../math/vector'
import { asOnePerson } from './as-one-person'
import { pickLandmarks } from './landmarks'
import type { Pose } from './pose'

/** In trunk lengths, some 50 cm: a mark may be off by so much from one frame to the next, */
const SWAY = 0.25
/** and somebody who is measured does not go faster than this, trunk lengths a second: somebody beside them stands further off. */
const FASTEST = 1.2
/** Another trunk than this much longer or shorter is another person's, share. */
const OTHER_TRUNK = 0.3
/** Nobody is given more way than in so long, seconds, however long they were not seen. */
const UNSEEN_FOR = 0.3
/** Nobody else has been in the picture for so long, seconds: people are counted every 1.5 s. */
const ALONE_FOR = 3

/** Where somebody stands, pixels. */
interface Stand {
  readonly time: Seconds
  readonly shoulders: Vector
  readonly hips: Vector
  readonly trunk: number
}

function standOf(pose: Pose): Stand | undefined {
  const points = pickLandmarks(
    asOnePerson(pose),
    ...(['left_shoulder', 'right_shoulder', 'left_hip', 'right_hip'] as const),
  )
  if (isMissing(points)) return undefined
  const shoulders = midpoint(points.left_shoulder, points.right_shoulder)
  const hips = midpoint(points.left_hip, points.right_hip)
  return { time: pose.time, shoulders, hips, trunk: length(between(shoulders, hips)) }
}

function isSame(before: Stand, now: Stand, isLost: boolean): boolean {
  const passed = isLost ? 0 : Math.min(UNSEEN_FOR, Math.max(0, now.time - before.time))
  const reach = before.trunk * (SWAY + FASTEST * passed)
  return (
    length(between(before.shoulders, now.shoulders)) <= reach &&
    length(between(before.hips, now.hips)) <= reach &&
    Math.abs(now.trunk / before.trunk - 1) <= OTHER_TRUNK
  )
}

/**
 * Tells the person who is measured from a helper in the picture. A network gives landmarks of one person and,
 * seldom, the number of people; so the one who was there is followed by where trunk and hips are. As long as
 * these go on without a jump the landmarks are theirs, however many people there are. After a jump they may
 * be the helper's: the frame says so (two people) until the landmarks are back where the person stood, or
 * nobody else has been in the picture for a while.
 *
 * It cannot tell whose a hand or an elbow is where two people touch, nor two who stand one behind the other.
 *
 * Lifetime: one recording.
 */
export class FollowedPerson {
  #stand: Stand | undefined
  #isLost = false
  #aloneSince: Seconds | undefined

  /** Nobody is followed any more: the person is placed anew. */
  reset(): void {
    this.#stand = undefined
    this.#isLost = false
    this.#aloneSince = undefined
  }

  /**
   * The frame with `people: 1` where its landmarks are the followed person's, and with two or more where that
   * cannot be told.
   *
   * @param state `isPlaced`: the person has been at rest; until then they may come from anywhere. `isCounted`:
   * the number of people is known, and not only that there is somebody.
   */
  follow(
    pose: Pose,
    { isPlaced, isCounted }: { readonly isPlaced: boolean; readonly isCounted: boolean },
  ): Pose {
    const stand = pose.people > 0 ? standOf(pose) : undefined
    if (!stand) return pose
    const known = this.#stand
    const isAlone = this.#isLost && isCounted && this.#aloneFor(pose) >= ALONE_FOR
    const isTheirs = !isPlaced || known === undefined || isAlone || isSame(known, stand, this.#isLost)
    if (!isTheirs) {
      if (!this.#isLost) this.#aloneSince = undefined
      this.#isLost = true
      return pose.people > 1 ? pose : { ...pose, people: 2 }
    }
    this.#stand = stand
    this.#isLost = false
    return pose.people === 1 ? pose : { ...pose, people: 1 }
  }

  /** For how long nobody else has been counted, seconds. */
  #aloneFor({ people, time }: Pose): number {
    this.#aloneSince = people > 1 ? undefined : (this.#aloneSince ?? time)
    return this.#aloneSince === undefined ? 0 : time - this.#aloneSince
  }
}
