import type { AngleReading } from '../body/angle-reading'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing, type Missing } from '../math/missing'
import type { Degrees } from '../math/units'
import type { CameraView, Movement } from '../movements/movement'
import { readAngle, readRaw } from '../movements/read-angle'
import type { GateReading } from './gate'
import { Gatekeeper, type NeutralState } from './gatekeeper'
import { ViewChoice, viewSeen } from './view-seen'

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
  readonly #view: ViewChoice<CameraView>
  readonly #read: (pose: Pose, view: CameraView) => AngleReading

  constructor(movement: Movement, side: Side, state: NeutralState) {
    const { resting, neutral } = state
    this.#keeper = new Gatekeeper(movement, side, state)
    this.#view = new ViewChoice(movement, neutral && viewSeen(movement, neutral))
    this.#read = (pose, view) =>
      resting ? readRaw(movement, side, pose, view) : readAngle(movement, side, pose, neutral, view)
  }

  read(pose: Pose): GatedReading {
    const view = this.#view.of(pose)
    const reading = isMissing(view) ? view : this.#read(pose, view)
    const { readings, refusal } = this.#keeper.check(pose, degreesOf(reading), view)
    return { reading: refusal ?? reading, gates: readings }
  }
}

/** The angle of a movement in one still picture, or why there is none. */
export const readStill = (movement: Movement, side: Side, pose: Pose, neutral?: Pose): AngleReading =>
  new GatedReader(movement, side, { resting: false, neutral }).read(pose).reading
