import { trunkOf } from '../../body/body-axes'
import { isMissing, type Missing } from '../../math/missing'
import { degrees, pixels, toRadians } from '../../math/units'
import { length } from '../../math/vector'
import { levelled } from '../measures/levelled'
import type { PostureMeasure } from '../measures/measure'
import type { PostureScene } from '../measures/scene'
import { PLACED_POINT_NAMES } from './placed-points'

/**
 * Standard error of measurement of a craniovertebral angle whose points two raters placed, degrees:
 * from its MDC95 of 5.52 (Gallego-Izquierdo 2020, between raters; SEM = MDC95 / 1.96 √2).
 */
const CVA_SEM = 5.52 / (1.96 * Math.SQRT2)

/** From C7 to the tragus in the plane of a side view, in trunk lengths: the phantom's three people, 0.30 to 0.36. */
const C7_TO_TRAGUS = 0.3

/**
 * How far off a placed point lies along each axis, in trunk lengths (3.4 mm of a trunk of 45 cm): what
 * makes the published error of the craniovertebral angle out of two points that are placed apart from
 * each other. The head's own unrest is in that error, so this is rather too much; under clothes, as on
 * the pelvis, it is rather too little.
 */
const PLACED_TO_WITHIN = (toRadians(degrees(CVA_SEM)) * C7_TO_TRAGUS) / Math.SQRT2

/** A point is placed on whole pixels of the picture: the standard deviation of a rectangle that wide. */
const PIXEL = 1 / Math.sqrt(12)

/** How much a measure changes, in its own unit, when each placed point lies off by its error; the squares add up. */
export function placingError(measure: PostureMeasure, scene: PostureScene): number | Missing {
  const trunk = trunkOf(scene.pose)
  if (isMissing(trunk)) return trunk
  const step = Math.hypot(PLACED_TO_WITHIN * length(trunk.down), PIXEL)
  const { scene: upright } = levelled(scene)
  const reading = measure.read(upright)
  if (isMissing(reading)) return reading
  let squares = 0
  for (const name of PLACED_POINT_NAMES) {
    const place = upright.placed[name]
    if (!place) continue
    for (const [dx, dy] of [
      [step, 0],
      [0, step],
    ] as const) {
      const moved = { x: pixels(place.x + dx), y: pixels(place.y + dy) }
      const there = measure.read({ ...upright, placed: { ...upright.placed, [name]: moved } })
      if (isMissing(there)) return there
      squares += (there.value - reading.value) ** 2
    }
  }
  return Math.sqrt(squares)
}
