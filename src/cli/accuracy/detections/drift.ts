import { disagreement } from '../../../pose/landmark-agreement'
import type { DetectedPicture } from './detected-picture'
import { poseIn } from './detected-picture'

/**
 * How far the same network on the same picture may place a landmark elsewhere, as a share of the
 * picture's height: processors round differently. A tenth of what two backends may.
 */
const MOST_DRIFT = 0.002

/** The pictures of which the cache says something else than the networks have just found, or nothing. */
export function driftedFrom(
  cached: ReadonlyMap<string, DetectedPicture>,
  found: ReadonlyMap<string, DetectedPicture>,
): readonly string[] {
  return [...found].flatMap(([id, now]) => {
    const before = cached.get(id)
    if (before === undefined) return [`${id}: the cache does not hold for it.`]
    const models = ['movenet-thunder', 'litert-blazepose-heavy', 'refined'] as const
    const apart = Math.max(...models.map((model) => disagreement(poseIn(before, model), poseIn(now, model))))
    return apart <= MOST_DRIFT
      ? []
      : [`${id}: the cache lies ${(apart * 100).toFixed(1)} % of the picture's height off.`]
  })
}
