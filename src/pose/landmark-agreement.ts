import type { Pose } from '../core/body/pose'
import { LANDMARK_NAMES } from '../core/body/skeleton'

/**
 * Two backends run the same network; rounding moves a landmark by a fraction of a pixel. More than
 * this share of the picture's height means that one of them computes something else (half-precision
 * textures on some phones do).
 */
export const MAX_DISAGREEMENT = 0.02

/** Landmarks that the network itself is unsure of may jump between two places: they are not compared. */
const SURE = 0.5

/**
 * The largest distance between the same landmark in two poses of one picture, as a share of its
 * height; infinite when only one of them has a person, or they share no sure landmark.
 */
export function disagreement(one: Pose, other: Pose): number {
  if (one.people === 0 && other.people === 0) return 0
  const distances = LANDMARK_NAMES.flatMap((name) => {
    const a = one.imageLandmarks[name]
    const b = other.imageLandmarks[name]
    if (!a || a.score < SURE) return []
    return b ? Math.hypot(a.x - b.x, a.y - b.y) / one.height : Number.POSITIVE_INFINITY
  })
  return distances.length > 0 ? Math.max(...distances) : Number.POSITIVE_INFINITY
}
