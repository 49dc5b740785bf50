import type { Pose } from '../../../src/core/body/pose'
import { pixels } from '../../../src/core/math/units'

/** The same person higher up in the picture, pixels, as after standing up. */
export function lifted(pose: Pose, by: number): Pose {
  const moved = Object.entries(pose.imageLandmarks).map(([name, at]) => [
    name,
    { ...at, y: pixels(at.y - by) },
  ])
  return { ...pose, imageLandmarks: Object.fromEntries(moved) }
}
