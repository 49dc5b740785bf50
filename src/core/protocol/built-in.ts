import { seconds } from '../math/units'
import type { MovementId } from '../movements/movement'
import type { MovementProtocol, MovementStep } from './protocol'

/** Twice each, held for two seconds: three minutes are all that a neck and shoulder screen may take. */
const BRIEF = { kind: 'movements', repetitions: 2, hold: seconds(2), mode: 'active' } as const

const toBothSides = (movement: MovementId): MovementStep => ({
  ...BRIEF,
  movements: [
    { movement, side: 'left' },
    { movement, side: 'right' },
  ],
  order: 'in-turn',
  facing: 'front',
  position: 'sitting',
})

/** All from in front: turning a seated person to the side costs more time than the smaller error is worth. */
const NECK: readonly [MovementStep, ...MovementStep[]] = [
  toBothSides('cervical-rotation'),
  toBothSides('cervical-lateral-flexion'),
  {
    ...BRIEF,
    movements: [{ movement: 'cervical-flexion' }, { movement: 'cervical-extension' }],
    order: 'in-turn',
    facing: 'front',
    position: 'sitting',
  },
]

const armTowardsCamera = (side: 'left' | 'right', movement: MovementId): MovementStep => ({
  ...BRIEF,
  movements: [{ movement, side }],
  order: 'in-turn',
  facing: side,
  position: 'standing',
})

const SHOULDER: readonly [MovementStep, ...MovementStep[]] = [
  {
    ...toBothSides('shoulder-abduction'),
    order: 'together',
    position: 'standing',
  },
  armTowardsCamera('right', 'shoulder-flexion'),
  armTowardsCamera('right', 'shoulder-extension'),
  armTowardsCamera('left', 'shoulder-flexion'),
  armTowardsCamera('left', 'shoulder-extension'),
]

/** The protocols that come with the app, in the order in which they are offered. */
export const BUILT_IN_IDS = ['neck-and-shoulder', 'neck', 'shoulder'] as const
export type BuiltInId = (typeof BUILT_IN_IDS)[number]

export const BUILT_IN: readonly (MovementProtocol & { readonly id: BuiltInId })[] = [
  { id: 'neck-and-shoulder', steps: [...NECK, ...SHOULDER] },
  { id: 'neck', steps: NECK },
  { id: 'shoulder', steps: SHOULDER },
]

/** One of them. */
export function builtIn(id: BuiltInId): MovementProtocol {
  const found = BUILT_IN.find((protocol) => protocol.id === id)
  if (!found) throw new Error(`no protocol ${id} comes with the app`)
  return found
}
