import type { Facing } from '../../run/facings'
import type { Point3 } from './space'

/**
 * A point as the camera sees it, metres: x to the right of the picture, y down, `near` towards the camera;
 * the origin is the ground between the feet.
 */
export interface SeenPoint {
  readonly x: number
  readonly y: number
  readonly near: number
}

/**
 * The figure's point in the picture of a level camera that is far away, for a person who stands to it like
 * that. In a mirror the picture is flipped.
 */
export function seen({ x, y, z }: Point3, facing: Facing, isMirrored: boolean): SeenPoint {
  const flip = isMirrored ? -1 : 1
  if (facing === 'front') return { x: flip * x, y: -y, near: z }
  const right = facing === 'right' ? 1 : -1
  return { x: flip * right * z, y: -y, near: -right * x }
}
