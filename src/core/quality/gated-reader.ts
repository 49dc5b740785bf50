import type { AngleReading } from '../body/angle-reading'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing, type Missing } from '../math/missing'
import type { Degrees } from '../math/units'
import type { Movement } from '../movements/movement'
import { readAngle } from '../movements/read-angle'
import type { GateReading } from './gate'
import { Gatekeeper, type NeutralState } from './gatekeeper'

/** The bare number of a reading. */
export const degreesOf = (reading: AngleReading): Degrees | Missing =>
  isMissing(reading) ? reading : reading.degrees

/** An angle that has passed the gates, or why there is none, with what the gates said. */
export interface GatedReading {
  readonly reading: AngleReading
  readonly gates: readonly GateReading[]
}

/**
 * Reads a movement's angle frame by frame, through the gates: raw while the person waits to start,
 * then relative to the neutral. Live picture, finished recording and still picture all read this way.
 *
 * Lifetime: one measurement, up to the neutral or from it on.
 */
export class GatedReader {
  readonly #keeper: Gatekeeper
  readonly #read: (pose: Pose) => AngleReading

  constructor(movement: Movement, side: Side, state: NeutralState) {
    this.#keeper = new Gatekeeper(movement, side, state)
    this.#read = (pose) =>
      state.resting ? movement.raw(pose, side) : readAngle(movement, side, pose, state.neutral)
  }

  read(pose: Pose): GatedReading {
    const reading = this.#read(pose)
    const { readings, refusal } = this.#keeper.check(pose, degreesOf(reading))
    return { reading: refusal ?? reading, gates: readings }
  }
}

/** The angle of a movement in one still picture, or why there is none. */
export const readStill = (movement: Movement, side: Side, pose: Pose, neutral?: Pose): AngleReading =>
  new GatedReader(movement, side, { resting: false, neutral }).read(pose).reading
