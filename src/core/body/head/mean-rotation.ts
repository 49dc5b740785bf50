import { mean } from 'simple-statistics'
import { degrees } from '../../math/units'
import type { HeadRotation } from './head-rotation'

/** The mean of rotations that lie a few degrees apart: each angle's own mean will do. None of none. */
export function meanRotation(rotations: readonly HeadRotation[]): HeadRotation | undefined {
  if (rotations.length === 0) return undefined
  const of = (part: keyof HeadRotation) => mean(rotations.map((rotation) => rotation[part]))
  return {
    yaw: degrees(of('yaw')),
    pitch: degrees(of('pitch')),
    roll: degrees(of('roll')),
    quality: of('quality'),
  }
}
