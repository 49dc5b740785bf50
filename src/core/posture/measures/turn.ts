import type { Pose } from '../../body/pose'
import type { Missing } from '../../math/missing'
import type { Degrees } from '../../math/units'
import { turnFromBack } from '../../quality/from-behind'
import { turnFromView } from '../../quality/turn-from-view'
import type { PostureView } from './scene'

/** How far a standing person seems turned out of a view, degrees: see `turnFromView`, and `turnFromBack` from behind. */
export function turnOutOf(view: PostureView, pose: Pose): Degrees | Missing {
  if (view === 'back') return turnFromBack(pose)
  return view === 'front' ? turnFromView(pose, 'front', undefined) : turnFromView(pose, 'side', view)
}
