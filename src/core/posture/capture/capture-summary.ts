import type { ImagePoint } from '../../body/angle-reading'
import type { Refined } from '../../trial/trial'
import type { PostureView } from '../measures/scene'
import type { HandAngle } from '../points/hand-angle'
import type { PlacedPoint } from '../points/placed-points'
import type { PostureCapture } from './posture-capture'

/**
 * A view of a standing person without its landmarks: what lists and sessions need. The rest is read by
 * its id when it is looked at.
 */
export interface CaptureSummary extends Omit<PostureCapture, 'recording' | 'refined'> {
  readonly refined?: Pick<Refined, 'model'>
  /** Of a view kept by an earlier version; `placed` and `handAngles` are empty then. */
  readonly pixelPoints?: PixelPoints
}

/** What was placed in a view, in pixels of a frame whose size only the view's landmarks tell. */
export interface PixelPoints {
  readonly placed: readonly PlacedPoint<ImagePoint>[]
  readonly handAngles: readonly HandAngle<ImagePoint>[]
}

/** How many points were placed in a view. */
export const placedCount = ({
  placed,
  pixelPoints,
}: Pick<CaptureSummary, 'placed' | 'pixelPoints'>): number =>
  placed.length + (pixelPoints?.placed.length ?? 0)

/** The order in which views are shown, in whichever they were taken. */
const SHOWN: readonly PostureView[] = ['front', 'left', 'back', 'right']

/** Views as they are shown: front, left, back, right; of one view taken twice the earlier first. */
export const inOrderOfViews = <Capture extends Pick<PostureCapture, 'view' | 'recordedAt'>>(
  captures: readonly Capture[],
): readonly Capture[] =>
  captures.toSorted(
    (a, b) => SHOWN.indexOf(a.view) - SHOWN.indexOf(b.view) || a.recordedAt.localeCompare(b.recordedAt),
  )
