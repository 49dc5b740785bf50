import type { Side } from '../../body/skeleton'
import type { PostureView } from '../measures/scene'
import type { PairedPoint, PlacedPointName } from './placed-points'

/**
 * What of the body somebody can see or feel in a view, and a measure of that view is taken from. The
 * kneecap and the tragus are hidden from behind, and the kneecap is not the knee's axis from the side.
 */
const PAIRED: Readonly<Record<'front' | 'back' | 'side', readonly PairedPoint[]>> = {
  front: ['tragus', 'acromion', 'asis', 'patella', 'malleolus', 'toe'],
  back: ['acromion', 'scapula', 'psis', 'malleolus'],
  side: ['tragus', 'acromion', 'asis', 'psis', 'trochanter', 'malleolus'],
}

/** The points that can be placed in a view, from the head down; from the side those of the side towards the camera. */
export function pointsOfView(view: PostureView): readonly PlacedPointName[] {
  if (view === 'left' || view === 'right') {
    const [first = 'tragus', ...lower] = PAIRED.side
    return [`${view}_${first}`, 'c7', ...lower.map((point): PlacedPointName => `${view}_${point}`)]
  }
  return PAIRED[view].flatMap((point): readonly PlacedPointName[] => [`right_${point}`, `left_${point}`])
}

/** A point without its side. */
export type PointKind = 'c7' | PairedPoint

/** Which side a point belongs to, and what it is there; C7 lies in the middle. */
export function partsOf(name: PlacedPointName): { readonly point: PointKind; readonly side?: Side } {
  if (name === 'c7') return { point: 'c7' }
  const side = name.startsWith('left_') ? 'left' : 'right'
  return { point: name.slice(side.length + 1) as PairedPoint, side }
}

/**
 * The point across the body that has to be placed as well before either counts: a line between a
 * placed point and a stand-in would show their distance as a tilt. From the side there is none.
 */
export function partnerOf(name: PlacedPointName, view: PostureView): PlacedPointName | undefined {
  const { point, side } = partsOf(name)
  if (point === 'c7' || side === undefined || view === 'left' || view === 'right') return undefined
  return side === 'left' ? `right_${point}` : `left_${point}`
}
