import type { Refined } from '../../trial/trial'
import type { PostureView } from '../measures/scene'
import type { PostureCapture } from './posture-capture'

/**
 * A view of a standing person without its landmarks: what lists and sessions need. The rest is read by
 * its id when it is looked at.
 */
export interface CaptureSummary extends Omit<PostureCapture, 'recording' | 'refined'> {
  readonly refined?: Pick<Refined, 'model'>
}

/** The order in which views are shown, in whichever they were taken. */
const SHOWN: readonly PostureView[] = ['front', 'left', 'back', 'right']

/** Views as they are shown: front, left, back, right; of one view taken twice the earlier first. */
export const inOrderOfViews = <Capture extends Pick<PostureCapture, 'view' | 'recordedAt'>>(
  captures: readonly Capture[],
): readonly Capture[] =>
  captures.toSorted(
    (a, b) => SHOWN.indexOf(a.view) - SHOWN.indexOf(b.view) || a.recordedAt.localeCompare(b.recordedAt),
  )
