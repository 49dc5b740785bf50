import type { SessionContents } from '../session'
import type { PostureView } from './scene'
import { inOrderOfViews, type ShotSummary } from './shot-summary'

type Posed = Pick<SessionContents, 'shots'>

/** The view of a session that counts: of one taken twice the later. */
export const shotOf = <Shot extends Pick<ShotSummary, 'view' | 'recordedAt'>>(
  shots: readonly Shot[],
  view: PostureView,
): Shot | undefined => inOrderOfViews(shots).findLast((shot) => shot.view === view)

/** The views that two sessions both have, and can be compared in: front, left, back, right. */
export const sharedViews = (before: Posed, after: Posed): readonly PostureView[] => [
  ...new Set(inOrderOfViews(before.shots).flatMap(({ view }) => (shotOf(after.shots, view) ? [view] : []))),
]
