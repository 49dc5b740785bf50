import type { Side } from '../../body/skeleton'
import type { GateSubject } from '../../quality/gate'
import type { PostureView } from './scene'

/** What the gates look at when somebody's posture is seen from `view`. */
export const seenFrom = (view: PostureView, of: Pick<GateSubject, 'id' | 'region'>): GateSubject =>
  view === 'left' || view === 'right'
    ? { ...of, view: 'side', laterality: 'limb' }
    : { ...of, view, laterality: 'none' }

/** The side that belongs towards the camera; of no consequence from in front and from behind. */
export const sideOf = (view: PostureView): Side => (view === 'right' ? 'right' : 'left')
