import { FollowedPerson } from '../../core/body/followed-person'
import type { Pose, TimedPose } from '../../core/body/pose'
import type { MovementMode } from '../../core/movements/mode'

/**
 * Picks out the person who is measured where somebody else moves or helps them, and counts the frames in
 * which there was a helper. Where the person moves alone, nobody else belongs into the picture.
 *
 * Lifetime: one run.
 */
export class HelperWatch {
  readonly #followed = new FollowedPerson()
  /** Frames with a helper since the step began. */
  frames = 0

  /** The person is placed anew. */
  reset(): void {
    this.#followed.reset()
  }

  /**
   * The frame with the person in it who was there, where that can be told.
   *
   * @param isPlaced whether they have been at rest.
   */
  personIn({ pose, peopleCount }: TimedPose, mode: MovementMode, isPlaced: boolean): Pose {
    const followed = this.#followed.follow(pose, { isPlaced, isCounted: peopleCount === 'counted' })
    if (mode === 'active') return pose
    if (pose.people > followed.people) this.frames++
    return followed
  }
}
