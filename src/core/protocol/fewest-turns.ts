import type { Facing } from '../run/facings'
import { isMovementStep, type MovementStep, type Position, type ProtocolStep } from './protocol'

/** How somebody sits or stands to the camera. */
type Place = Pick<MovementStep, 'facing' | 'position'>

/** Steps that stay together: what is measured somewhere, and the rests after it. */
interface Stretch<Step> {
  readonly place: Place
  readonly steps: Step[]
}

const keyOf = ({ facing, position }: Place) => `${position} ${facing}`

/** Whoever comes looks at the screen. */
const FACING_AT_FIRST: Facing = 'front'

function changesBetween(places: readonly Place[]): number {
  let facing = FACING_AT_FIRST
  let position: Position | undefined
  let changes = 0
  for (const place of places) {
    if (place.facing !== facing) changes++
    if (position && place.position !== position) changes++
    facing = place.facing
    position = place.position
  }
  return changes
}

/**
 * How often somebody has to turn, sit down or stand up on the way through these steps; both at once are
 * two. It begins in front of the camera, in the position of the first step.
 */
export const changesIn = (steps: readonly ProtocolStep[]): number =>
  changesBetween(steps.filter(isMovementStep))

/** Every order of some things, the given one first. At most six are ordered here. */
function* ordersOf<Thing>(things: readonly Thing[]): Generator<readonly Thing[]> {
  if (things.length < 2) yield things
  else {
    for (const [index, first] of things.entries()) {
      for (const order of ordersOf(things.toSpliced(index, 1))) yield [first, ...order]
    }
  }
}

/** What stands before the first movement stays there. */
function stretchesOf<Step extends ProtocolStep>(steps: readonly Step[]) {
  const before: Step[] = []
  const stretches: Stretch<Step>[] = []
  for (const step of steps) {
    if (isMovementStep(step)) stretches.push({ place: step, steps: [step] })
    else (stretches.at(-1)?.steps ?? before).push(step)
  }
  return { before, stretches }
}

/**
 * The steps in an order in which the person turns, sits down and stands up as little as can be. Steps of
 * one place stay in their order, and what is no movement stays behind the one before it; of several such
 * orders it is the one that is most like the given one.
 */
export function inFewestTurns<Step extends ProtocolStep>(steps: readonly Step[]): readonly Step[] {
  const { before, stretches } = stretchesOf(steps)
  const places = [...new Map(stretches.map(({ place }) => [keyOf(place), place])).values()]
  let best: readonly Place[] = places
  for (const order of ordersOf(places)) if (changesBetween(order) < changesBetween(best)) best = order
  const ordered = best.flatMap((place) =>
    stretches.flatMap((each) => (keyOf(each.place) === keyOf(place) ? each.steps : [])),
  )
  return [...before, ...ordered]
}
