import type { Seconds } from '../math/units'
import { type MovementMode, saidMode } from '../movements/mode'
import type { Facing } from '../run/facings'
import type { MovementSide } from '../run/movement-side'

export const POSITIONS = ['sitting', 'standing'] as const
export type Position = (typeof POSITIONS)[number]

/** `in-turn`: one after the other, and again from the first; `together`: all at once, as both arms. */
export const ORDERS = ['in-turn', 'together'] as const
export type Order = (typeof ORDERS)[number]

/** What is asked of a person in one go: movement-sides that are seen from one place. */
export interface ProtocolStep {
  readonly movements: readonly Omit<MovementSide, 'mode'>[]
  readonly order: Order
  readonly facing: Facing
  readonly position: Position
  /** Who moves; each trial of the step says so. */
  readonly mode: MovementMode
  /** Of each movement-side, 1 to 5. */
  readonly repetitions: number
  /** How long the person is asked to hold, 1 to 5 seconds. */
  readonly hold: Seconds
}

/** An ordered list of steps that a person is led through without touching anything. */
export interface Protocol {
  /** Of a built-in one its name in the texts; of the clinic's own a random one. */
  readonly id: string
  /** What the clinic calls it; built-in ones have their names in the texts. */
  readonly name?: string
  readonly steps: readonly [ProtocolStep, ...ProtocolStep[]]
}

/** A protocol of the clinic's own: made in the app or out of a file, with a random id and its own name. */
export interface ClinicProtocol extends Protocol {
  readonly name: string
}

/** The movement-sides of a step, in its mode. */
export const askedIn = ({
  movements,
  mode,
}: Pick<ProtocolStep, 'movements' | 'mode'>): readonly MovementSide[] =>
  movements.map((each) => ({ ...each, ...saidMode(mode) }))

/** Every movement-side of a protocol, in the order in which it is asked for. */
export const movementsOf = ({
  steps,
}: {
  readonly steps: readonly ProtocolStep[]
}): readonly MovementSide[] => steps.flatMap(askedIn)
