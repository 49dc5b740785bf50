import type { Pose } from '../../core/body/pose'
import type { PostureView } from '../../core/posture/measures/scene'
import { say, text } from '../../text/text'

/** What the picture shows, for somebody who does not see it. */
export const pictureLabel = (view: PostureView, isPicture: boolean) =>
  say(isPicture ? text.sheet.picture : text.sheet.drawing, { view })

/** What the lines follow, and why that may not be gravity. */
export const levelText = ({ level }: Pose): string =>
  level ? say(text.sheet.level, { teller: text.sheet.levelTellers[level.source] }) : text.sheet.notLevel
