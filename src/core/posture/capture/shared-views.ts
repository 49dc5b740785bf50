import type { EncounterContents } from '../../assessment/contents'
import { isDemonstration } from '../../trial/demonstration'
import type { PostureView } from '../measures/scene'
import { type CaptureSummary, inOrderOfViews } from './capture-summary'

type Posed = Pick<EncounterContents, 'captures'>

/** The view of a session that counts: of one taken twice the later. A demonstration never counts. */
export const captureOf = <Capture extends Pick<CaptureSummary, 'view' | 'recordedAt' | 'source'>>(
  captures: readonly Capture[],
  view: PostureView,
): Capture | undefined =>
  inOrderOfViews(captures).findLast((capture) => capture.view === view && !isDemonstration(capture))

/** The views that two sessions both have, and can be compared in: front, left, back, right. */
export const sharedViews = (before: Posed, after: Posed): readonly PostureView[] => [
  ...new Set(
    inOrderOfViews(before.captures).flatMap(({ view }) =>
      captureOf(before.captures, view) && captureOf(after.captures, view) ? [view] : [],
    ),
  ),
]
