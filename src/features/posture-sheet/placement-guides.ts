import type { PostureView } from '../../core/posture/measures/scene'
import type { PointKind } from '../../core/posture/points/view-points'
import { text } from '../../text/text'
import type { GuideDrawingName } from './guide-drawings'

/** How a point is found with the fingers, in one line, and a drawing of where it lies. */
export interface PlacementGuide {
  readonly how: string
  readonly drawing: GuideDrawingName
}

const DRAWINGS: Readonly<Record<'front' | 'back' | 'side', Partial<Record<PointKind, GuideDrawingName>>>> = {
  front: {
    tragus: 'ear-front',
    acromion: 'shoulder-front',
    asis: 'pelvis-front',
    patella: 'knee-front',
    malleolus: 'ankle-front',
    toe: 'toes-front',
  },
  back: {
    acromion: 'shoulder-back',
    scapula: 'scapula-back',
    psis: 'pelvis-back',
    malleolus: 'ankle-front',
  },
  side: {
    c7: 'neck-side',
    tragus: 'head-side',
    acromion: 'shoulder-side',
    asis: 'hip-side-asis',
    psis: 'hip-side-psis',
    trochanter: 'hip-side-trochanter',
    malleolus: 'ankle-side',
  },
}

/** How to find a point in a view; undefined for a point that the view does not use. */
export function guideFor(point: PointKind, view: PostureView): PlacementGuide | undefined {
  const from = view === 'front' || view === 'back' ? view : 'side'
  const [how, drawing] = [text.placing[from][point], DRAWINGS[from][point]]
  return how && drawing ? { how, drawing } : undefined
}
