import { trunkOf } from '../../body/body-axes'
import { isMissing } from '../../math/missing'
import { length, shifted } from '../../math/vector'
import { startPlace } from '../capture/start-place'
import type { PlacedPlaces, PlacedPointName } from '../points/placed-points'
import { pointsOfView } from '../points/view-points'
import { POSTURE_MEASURES } from './catalogue'
import type { PostureMeasure } from './measure'
import type { PostureScene } from './scene'

/** A point is moved by so much of the trunk's length, about 2 cm, to see what moves with it. */
const NUDGE = 0.04
/**
 * What changes by less, in the measure's own unit, does not count: every offset in per cent of height
 * changes a little with the points that tell the height.
 */
const NOTICEABLE = 0.2

/** The measures of the view that a point enters once every point of the view is placed, in the catalogue's order. */
export function measuresThatUse(scene: PostureScene, name: PlacedPointName): readonly PostureMeasure[] {
  const trunk = trunkOf(scene.pose)
  if (isMissing(trunk)) return []
  const places: PlacedPlaces = Object.fromEntries(
    pointsOfView(scene.view).flatMap((each) => {
      const place = startPlace(scene, each)
      return isMissing(place) ? [] : [[each, place]]
    }),
  )
  const place = places[name]
  if (!place) return []
  const step = NUDGE * length(trunk.down)
  const moved = [
    { x: step, y: 0 },
    { x: 0, y: step },
  ].map((by) => ({ ...scene, placed: { ...places, [name]: shifted(place, by) } }))
  return POSTURE_MEASURES.filter(({ views }) => views.includes(scene.view)).filter((measure) => {
    const before = measure.read({ ...scene, placed: places })
    if (isMissing(before)) return false
    return moved.some((after) => {
      const reading = measure.read(after)
      return !isMissing(reading) && Math.abs(reading.value - before.value) > NOTICEABLE
    })
  })
}
