import { median } from 'simple-statistics'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing, type Missing } from '../math/missing'
import { degrees, radians, toDegrees, toRadians } from '../math/units'
import { MOVEMENTS } from '../movements/catalogue'
import type { CameraView, Movement } from '../movements/movement'
import { readAngle } from '../movements/read-angle'
import { degreesOf } from '../quality/gated-reader'
import { viewSeen } from '../quality/view-seen'
import type { FoundRepetitions } from './repetitions'
import type { NotCounted, Repetition } from './trial'

/**
 * A rival went clearly further where its share of the usual range is this many times the share of what is
 * measured. Of 1001 readings of rendered heads that mostly moved so, 9 are refused; of 447 that did not, 15
 * get through. A smaller factor loses more, a larger one lets more through (docs/measurement.md).
 */
const CLEARLY = 1.5
/** So many frames of a hold are looked at: their median is steady, and the live picture has to keep up. */
const LOOKED_AT = 15

/** What is measured, and from which rest. */
interface Measured {
  readonly movement: Movement
  readonly side: Side
  /** The person at rest. */
  readonly zero: Pose | undefined
}

const isSeenFrom = ({ view, alsoFrom }: Movement, seen: CameraView) => view === seen || alsoFrom === seen

/**
 * What else the same part of the body can do in that view, and what reads like it. The movements of a limb
 * are not among them: in one view they need another pose of the limb each, and one that is not taken says
 * nothing (an upper arm that points at the camera has no flexion, whatever its short line in the picture).
 */
const rivalsOf = (movement: Movement, view: CameraView): readonly Movement[] =>
  movement.laterality === 'limb'
    ? []
    : MOVEMENTS.filter(
        (other) =>
          other.id !== movement.id &&
          other.region === movement.region &&
          other.laterality !== 'limb' &&
          isSeenFrom(other, view),
      )

/** The end of the usual range, degrees: the reference that the stage draws, or what no joint goes beyond. */
const usualRange = ({ references, limits }: Movement): number => references[0]?.high ?? limits.high

/**
 * How far movements of one part of the body have gone in one frame, as shares of their usual range. What is
 * read of a sagittal movement from in front is read against a line across the body, which a turn shortens:
 * a turned head would seem to have bowed by 80°. That share of it is taken off.
 */
class Shares {
  readonly #measured: Measured
  readonly #view: CameraView
  readonly #turning: Movement | undefined

  constructor(measured: Measured, view: CameraView, movements: readonly Movement[]) {
    this.#measured = measured
    this.#view = view
    this.#turning = view === 'front' ? movements.find(({ plane }) => plane === 'transverse') : undefined
  }

  of(movement: Movement, pose: Pose): number | Missing {
    const angle = this.#angle(movement, pose)
    if (isMissing(angle)) return angle
    const away = movement.laterality === 'direction' ? Math.abs(angle) : angle
    return this.#withoutTurn(movement, pose, away) / usualRange(movement)
  }

  #angle(movement: Movement, pose: Pose) {
    const { side, zero } = this.#measured
    return degreesOf(readAngle(movement, side, pose, zero, this.#view))
  }

  #withoutTurn({ plane }: Movement, pose: Pose, angle: number): number {
    if (plane !== 'sagittal' || !this.#turning) return angle
    const turn = this.#angle(this.#turning, pose)
    if (isMissing(turn)) return angle
    const shortened = Math.max(0, Math.cos(toRadians(turn)))
    return toDegrees(radians(Math.asin(Math.sin(toRadians(degrees(angle))) * shortened)))
  }
}

/** Frames of a hold, at most so many, spread over it. */
function framesOf({ holdStart, holdEnd }: Repetition, poses: readonly Pose[]): readonly Pose[] {
  const held = poses.filter(({ time, people }) => people === 1 && time >= holdStart && time <= holdEnd)
  const every = Math.max(1, held.length / LOOKED_AT)
  return held.filter((_, index) => Math.floor(index / every) !== Math.floor((index - 1) / every))
}

/** The median, where most of the frames could be read. */
function middle(values: readonly (number | Missing)[]): number | undefined {
  const read = values.flatMap((value) => (isMissing(value) ? [] : value))
  return read.length > values.length / 2 ? median(read) : undefined
}

/**
 * The repetitions without those in which another movement of the same part of the body went clearly
 * further. A head that tilts or nods seems to turn by 10° and more, and one that turns seems to bow: the
 * value would be of a movement that nobody made. A combined movement is still one of what it mostly is.
 *
 * @param poses the frames of the recording, on the clock of the repetitions.
 */
export function withoutOtherMovements(
  found: FoundRepetitions,
  poses: readonly Pose[],
  measured: Measured,
): FoundRepetitions {
  const { movement, zero } = measured
  const view = movement.alsoFrom ? zero && viewSeen(movement, zero) : movement.view
  if (view === undefined || isMissing(view)) return found
  const rivals = rivalsOf(movement, view)
  if (rivals.length === 0) return found
  const shares = new Shares(measured, view, [movement, ...rivals])

  const isOther = (repetition: Repetition): boolean => {
    const frames = framesOf(repetition, poses)
    const reached = (of: Movement) => middle(frames.map((pose) => shares.of(of, pose)))
    const own = reached(movement)
    return own !== undefined && rivals.some((rival) => (reached(rival) ?? 0) > CLEARLY * own)
  }
  const others = new Set(found.repetitions.filter(isOther))
  const refused = [...others].map(
    ({ start, end, degrees: value }): NotCounted => ({
      start,
      end,
      degrees: value,
      reason: 'other-movement',
    }),
  )
  return {
    repetitions: found.repetitions.filter((repetition) => !others.has(repetition)),
    notCounted: [...found.notCounted, ...refused].toSorted((a, b) => a.start - b.start),
  }
}
