import { seconds } from '../math/units'
import { MOVEMENTS, movementById } from '../movements/catalogue'
import { MOVEMENT_MODES, modeOf, saidMode } from '../movements/mode'
import type { Facing } from '../run/facings'
import { isSeenFrom, measuredSide } from '../run/measured-side'
import { type MovementSide, movementSideKey, sidesOf } from '../run/movement-side'
import type { MovementProtocol, MovementStep } from './protocol'

/** From in front as much as can be, then a quarter turn to one side and half a turn to the other. */
const ORDER: readonly Facing[] = ['front', 'right', 'left']

/** Each movement-side once, by the catalogue, left before right. */
function inOrder(asked: readonly MovementSide[]): readonly MovementSide[] {
  const wanted = new Set(asked.map(movementSideKey))
  return MOVEMENTS.flatMap((movement) =>
    MOVEMENT_MODES.flatMap((mode) =>
      sidesOf(movement).map((each) => ({ ...each, ...saidMode(mode) })),
    ).filter((each) => wanted.has(movementSideKey(each))),
  )
}

/** The steps that measure these movement-sides with as few turns as can be: one for each movement, mode and facing. */
export function stepsFor(asked: readonly MovementSide[]): readonly MovementStep[] {
  const facingOf = (each: MovementSide) => ORDER.find((facing) => isSeenFrom(measuredSide(each), facing))
  return ORDER.flatMap((facing) => {
    const here = inOrder(asked).filter((each) => facingOf(each) === facing)
    const kinds = new Map(here.map((each) => [`${each.movement} ${modeOf(each)}`, each]))
    return [...kinds.values()].map((kind): MovementStep => {
      const { movement } = kind
      const mode = modeOf(kind)
      const movements = here
        .filter((each) => each.movement === movement && modeOf(each) === mode)
        .map(({ mode: _, ...each }) => each)
      const { region } = movementById(movement)
      const isBothArms = region === 'shoulder' && movements.length > 1
      return {
        kind: 'movements',
        movements,
        order: isBothArms ? 'together' : 'in-turn',
        facing,
        position: region === 'neck' ? 'sitting' : 'standing',
        repetitions: 2,
        hold: seconds(2),
        mode,
      }
    })
  })
}

/** A protocol that measures just these movement-sides; undefined where there are none. */
export function protocolFor(id: string, asked: readonly MovementSide[]): MovementProtocol | undefined {
  const [first, ...rest] = stepsFor(asked)
  return first && { id, steps: [first, ...rest] }
}
