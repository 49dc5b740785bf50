import type { ImagePoint } from '../../body/angle-reading'
import { toNormalised } from '../../body/frame-space'
import { isMissing } from '../../math/missing'
import { pixels } from '../../math/units'
import { automaticPlace } from '../capture/start-place'
import type { PostureScene } from '../measures/scene'
import type { PlacedPoint, PlacedPointName } from './placed-points'

/** Placed points without one of them: it is automatic again, or gone where no model knows it. */
export const withoutPoint = (placed: readonly PlacedPoint[], name: PlacedPointName): readonly PlacedPoint[] =>
  placed.filter((point) => point.name !== name)

/**
 * Placed points with one more, or with one in another place: on a whole pixel
 * of the scene's frame, and with the place of
 * the model's stand-in for the audit.
 */
export function withPoint(
  placed: readonly PlacedPoint[],
  scene: PostureScene,
  name: PlacedPointName,
  { x, y }: ImagePoint,
): readonly PlacedPoint[] {
  const automatic = automaticPlace(scene, name)
  const point: PlacedPoint = {
    name,
    place: toNormalised({ x: pixels(Math.round(x)), y: pixels(Math.round(y)) }, scene.pose),
    placedBy: 'user',
    ...(!isMissing(automatic) && { automatic: toNormalised(automatic, scene.pose) }),
  }
  const known = placed.some((each) => each.name === name)
  return known ? placed.map((each) => (each.name === name ? point : each)) : [...placed, point]
}
