import type { Refined } from '../trial/trial'
import type { PostureView } from './scene'
import type { PostureShot } from './shot'

/**
 * A view of a standing person without its landmarks: what lists and sessions need. The rest is read by
 * its id when it is looked at.
 */
export interface ShotSummary extends Omit<PostureShot, 'recording' | 'refined'> {
  readonly refined?: Pick<Refined, 'model'>
}

/** The order in which views are shown, in whichever they were taken. */
const SHOWN: readonly PostureView[] = ['front', 'left', 'back', 'right']

/** Views as they are shown: front, left, back, right; of one view taken twice the earlier first. */
export const inOrderOfViews = <Shot extends Pick<PostureShot, 'view' | 'recordedAt'>>(
  shots: readonly Shot[],
): readonly Shot[] =>
  shots.toSorted(
    (a, b) => SHOWN.indexOf(a.view) - SHOWN.indexOf(b.view) || a.recordedAt.localeCompare(b.recordedAt),
  )
