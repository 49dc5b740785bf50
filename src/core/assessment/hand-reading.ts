import type { Side } from '../body/skeleton'
import type { Degrees } from '../math/units'
import type { MovementId } from '../movements/movement'
import type { PartOfRun } from '../run/part-of-run'

export const INSTRUMENTS = ['goniometer', 'inclinometer'] as const
export type Instrument = (typeof INSTRUMENTS)[number]

/**
 * A movement-side that somebody read by hand in a run. It stands beside what the camera measured and is
 * never held against it: only a reading of the same position, entered with its trial, is.
 */
export interface HandReading {
  readonly id: string
  readonly sessionId: string
  /** When it was entered: ISO 8601. */
  readonly recordedAt: string
  /** Where it was read. */
  readonly run: PartOfRun
  readonly movement: MovementId
  /** Absent where the movement has no side. */
  readonly side?: Side
  readonly instrument: Instrument
  /** Zero and positive direction as the movement defines them. */
  readonly degrees: Degrees
}
