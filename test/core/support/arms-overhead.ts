import type { Pose } from '../../../src/core/body/pose'
import { facingCamera, type Point, polar, posed } from './stick-figure'

/** Both upper arms out by `upper` and the forearms by `fore`, degrees from hanging: beyond 180° they lean over the head. */
export function arms(upper: number, fore = upper): Pose {
  const points: Record<string, Point> = {}
  for (const [name, { x, y }] of Object.entries(facingCamera().imageLandmarks)) points[name] = [x, y]
  for (const side of ['left', 'right'] as const) {
    const sign = side === 'left' ? 1 : -1
    const elbow = polar(points[`${side}_shoulder`] ?? [0, 0], sign * upper, 120)
    points[`${side}_elbow`] = elbow
    points[`${side}_wrist`] = polar(elbow, sign * fore, 110)
  }
  return posed(points)
}

/** Upper arms up, forearms over each other above the head. */
export const CROSSED = arms(190, 235)
/** The same with the hands together, as at the end of a lift of both arms. */
export const TOUCHING = arms(190, 212)
