import type { Pose } from '../../core/pose'
import type { PostureView } from '../../core/posture/scene'

const SEEN: Readonly<Record<PostureView, string>> = {
  front: 'from in front',
  back: 'from behind',
  left: 'from the left',
  right: 'from the right',
}

/** What the picture shows, for somebody who does not see it. */
export const pictureLabel = (view: PostureView, isPicture: boolean) =>
  `${isPicture ? 'The person standing' : 'The person standing, as a line drawing'}, ${SEEN[view]}, with plumb line and horizontals`

/** What the lines follow, and why that may not be gravity. */
export function levelText({ level }: Pose): string {
  if (!level) return 'The lines follow the edges of the picture: nothing told how level the camera was.'
  const source = level.source === 'sensor' ? 'the device’s motion sensor' : 'a marked upright edge'
  return `The lines follow gravity, as told by ${source}.`
}
