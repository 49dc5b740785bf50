import { median } from 'simple-statistics'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing, type Missing } from '../math/missing'
import { degrees, radians, type Seconds, toDegrees, toRadians } from '../math/units'
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

/** Frames between two moments, at most so many, spread over them. */
function framesWithin(poses: readonly Pose[], from: Seconds, to: Seconds): readonly Pose[] {
  const within = poses.filter(({ time, people }) => people === 1 && time >= from && time <= to)
  const every = Math.max(1, within.length / LOOKED_AT)
  return within.filter((_, index) => Math.floor(index / every) !== Math.floor((index - 1) / every))
}

/** The median, where most of the frames could be read. */
function middle(values: readonly (number | Missing)[]): number | undefined {
  const read = values.flatMap((value) => (isMissing(value) ? [] : value))
  return read.length > values.length / 2 ? median(read) : undefined
}

/** The movement itself and its rivals, in the view that the recording is measured in. */
class Rivalry {
  readonly #movement: Movement
  readonly #poses: readonly Pose[]
  readonly #rivals: readonly Movement[]
  readonly #shares: Shares | undefined

  constructor(measured: Measured, poses: readonly Pose[]) {
    const { movement, zero } = measured
    const view = movement.alsoFrom ? zero && viewSeen(movement, zero) : movement.view
    const isKnown = view !== undefined && !isMissing(view)
    this.#movement = movement
    this.#poses = poses
    this.#rivals = isKnown ? rivalsOf(movement, view) : []
    this.#shares = isKnown ? new Shares(measured, view, [movement, ...this.#rivals]) : undefined
  }

  /** The share of its usual range that the movement itself reached; undefined where most of the frames tell none. */
  share(from: Seconds, to: Seconds): number | undefined {
    return this.#reached(this.#movement, framesWithin(this.#poses, from, to))
  }

  /** Whether a rival went clearly further. */
  isOther(from: Seconds, to: Seconds): boolean {
    if (this.#rivals.length === 0) return false
    const frames = framesWithin(this.#poses, from, to)
    const own = this.#reached(this.#movement, frames)
    return (
      own !== undefined && this.#rivals.some((rival) => (this.#reached(rival, frames) ?? 0) > CLEARLY * own)
    )
  }

  #reached(of: Movement, frames: readonly Pose[]): number | undefined {
    const shares = this.#shares
    return shares && middle(frames.map((pose) => shares.of(of, pose)))
  }
}

/**
 * How far a repetition went as a share of the movement's usual range; undefined where that cannot be read.
 *
 * @param poses the frames of the recording, on the clock of the repetition.
 */
export const shareReached = (
  { holdStart, holdEnd }: Repetition,
  poses: readonly Pose[],
  measured: Measured,
): number | undefined => new Rivalry(measured, poses).share(holdStart, holdEnd)

/**
 * The repetitions without those in which another movement of the same part of the body went clearly
 * further, and the lifts that do not count with that as their reason. A head that tilts or nods seems to
 * turn by 10° and more, and one that turns seems to bow: the value would be of a movement that nobody made.
 * A combined movement is still one of what it mostly is.
 *
 * @param poses the frames of the recording, on the clock of the repetitions.
 */
export function withoutOtherMovements(
  { repetitions, notCounted }: FoundRepetitions,
  poses: readonly Pose[],
  measured: Measured,
): FoundRepetitions {
  const rivalry = new Rivalry(measured, poses)
  const others = new Set(repetitions.filter(({ holdStart, holdEnd }) => rivalry.isOther(holdStart, holdEnd)))
  const refused = [...others].map(({ start, end, degrees: value }): NotCounted => {
    return { start, end, degrees: value, reason: 'other-movement' }
  })
  const lifts = notCounted.map(
    (lift): NotCounted =>
      rivalry.isOther(lift.start, lift.end) ? { ...lift, reason: 'other-movement' } : lift,
  )
  return {
    repetitions: repetitions.filter((repetition) => !others.has(repetition)),
    notCounted: [...lifts, ...refused].toSorted((a, b) => a.start - b.start),
  }
}
