import type { LevelSource } from '../../core/body/frame-context'
import type { Pose } from '../../core/body/pose'
import type { PostureView } from '../../core/posture/measures/scene'

const SEEN: Readonly<Record<PostureView, string>> = {
  front: 'from in front',
  back: 'from behind',
  left: 'from the left',
  right: 'from the right',
}

/** What the picture shows, for somebody who does not see it. */
export const pictureLabel = (view: PostureView, isPicture: boolean) =>
  `${isPicture ? 'The person standing' : 'The person standing, as a line drawing'}, ${SEEN[view]}, with plumb line and horizontals`

/** What told how level the camera was. */
export const LEVEL_TELLERS: Readonly<Record<LevelSource, string>> = {
  sensor: 'the device’s motion sensor',
  marked: 'a marked upright edge',
  found: 'upright lines that were found in the picture and confirmed',
}

/** What the lines follow, and why that may not be gravity. */
export const levelText = ({ level }: Pose): string =>
  level
    ? `The lines follow gravity, as told by ${LEVEL_TELLERS[level.source]}.`
    : 'The lines follow the edges of the picture: nothing told how level the camera was.'
