import type { Facing } from '../run/facings'
import type { Position, ProtocolStep } from './protocol'

/** How somebody sits or stands to the camera. */
interface Place {
  readonly facing: Facing
  readonly position: Position
}

const keyOf = ({ facing, position }: Place) => `${position} ${facing}`

/** Whoever comes looks at the screen. */
const atFirst = (position: Position): Place => ({ facing: 'front', position })

/**
 * How often somebody has to turn, sit down or stand up on the way through these steps; both at once are
 * two. It begins in front of the camera, in the position of the first step.
 */
export function changesIn(places: readonly Place[]): number {
  const [first] = places
  let at = first && atFirst(first.position)
  let changes = 0
  for (const place of places) {
    if (at && at.facing !== place.facing) changes++
    if (at && at.position !== place.position) changes++
    at = place
  }
  return changes
}

/** Every order of some things; the one in which they came first. At most six are ordered here. */
function* ordersOf<Thing>(things: readonly Thing[]): Generator<readonly Thing[]> {
  if (things.length < 2) yield things
  for (const [index, first] of things.entries()) {
    if (things.length < 2) return
    const rest = [...things.slice(0, index), ...things.slice(index + 1)]
    for (const order of ordersOf(rest)) yield [first, ...order]
  }
}

/**
 * The steps in an order in which the person turns, sits down and stands up as little as can be. Steps of
 * one place stay in their order; of several such orders it is the one that is most like the given one.
 */
export function inFewestTurns<Step extends ProtocolStep>(steps: readonly Step[]): readonly Step[] {
  const places = [...new Map(steps.map((step) => [keyOf(step), step])).values()]
  let best: readonly Step[] = places
  for (const order of ordersOf(places)) if (changesIn(order) < changesIn(best)) best = order
  return best.flatMap((place) => steps.filter((step) => keyOf(step) === keyOf(place)))
}
