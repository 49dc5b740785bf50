import type { AngleReading } from '../core/body/angle-reading'
import type { Pose } from '../core/body/pose'
import type { Side } from '../core/body/skeleton'
import { isMissing, type Missing, missing } from '../core/math/missing'
import { type Degrees, degrees, type Seconds, seconds } from '../core/math/units'
import type { Movement } from '../core/movements/movement'
import type { GateReading } from '../core/quality/gate'
import { degreesOf, GatedReader } from '../core/quality/gated-reader'
import { poseAtRest, restingAngle } from '../core/trial/analysis'
import { type EvenSeries, evenSeries, RATE, settledPart } from '../core/trial/even-series'
import { withoutFrozen } from '../core/trial/frozen'
import { type LandmarkRecording, packRecording } from '../core/trial/landmark-recording'
import { findNeutral, type NeutralStretch, STILL_FOR, stillFor } from '../core/trial/neutral'
import { isOtherMoved, otherSideAngle } from '../core/trial/other-side'
import {
  currentStep,
  type FoundRepetitions,
  findRepetitions,
  type RepetitionStep,
} from '../core/trial/repetitions'
import { withoutOtherMovements } from '../core/trial/rival-movement'
import type { NotCounted, Repetition } from '../core/trial/trial'

/** While the person settles, this much of the past is kept, seconds: enough to find a still second in. */
const SETTLING_KEPT = 4
/** Kept before the neutral, seconds, so that the filter has run in when it begins. */
const LEAD_IN = 0.5
/** The repetitions are looked for this often, seconds of recording: the search runs over the whole trace. */
const SEARCH_EVERY = 0.25

/** The other side moves where it did for this long, seconds: a single frame may be an outlier. */
const OTHER_SIDE_FOR = 0.3

/** Without the surface of the face: nothing is measured on it, and it takes more than all the rest. */
const withoutMesh = (pose: Pose): Pose =>
  pose.face ? { ...pose, face: { rotation: pose.face.rotation } } : pose

/**
 * Collects the poses of one trial and follows where the person is in it, with the same functions
 * that later compute the stored numbers.
 *
 * Lifetime: one measurement.
 */
export class RepetitionTracker {
  readonly #movement: Movement
  readonly #side: Side
  #poses: Pose[] = []
  #angles: (Degrees | Missing)[] = []
  #neutral: NeutralStretch | undefined
  #reader: GatedReader
  #searchedAt = Number.NEGATIVE_INFINITY
  #restPose: Pose | undefined
  #restAngle: Degrees = degrees(0)
  #otherSideSince: number | undefined
  /** What the gates said about the last frame. */
  gates: readonly GateReading[] = []
  neutralProgress = 0
  repetitions: readonly Repetition[] = []
  /** What was lifted or held and does not count. */
  notCounted: readonly NotCounted[] = []
  step: RepetitionStep = 'rest'
  /** Whether the person has been back at rest for so long that every lift before it has been counted, if it counts. */
  isBackAtRest = true
  /** Whether the person is moving the other side instead, see `movedOtherSide`. */
  otherSideMoves = false

  constructor(movement: Movement, side: Side) {
    this.#movement = movement
    this.#side = side
    this.#reader = new GatedReader(movement, side, { resting: true })
  }

  get hasNeutral() {
    return this.#neutral !== undefined
  }

  /** Where the neutral was taken, on the source's clock. */
  get neutral(): NeutralStretch | undefined {
    return this.#neutral
  }

  /** The frames that it has kept: those of the neutral, from just before it on, once that has been taken. */
  get poses(): readonly Pose[] {
    return this.#poses
  }

  /** How far a reading lies above the person's rest, degrees; missing until the neutral has been taken. */
  aboveRest(reading: AngleReading): Degrees | Missing {
    if (isMissing(reading)) return reading
    return this.#neutral ? degrees(reading.degrees - this.#restAngle) : missing('no-neutral')
  }

  /** When the recording begins, on the source's clock: its times are counted from here. */
  get startedAt(): Seconds {
    return this.#poses[0]?.time ?? seconds(0)
  }

  /** Adds a frame and returns its angle, if the gates let it: raw until the neutral is taken, then relative to it. */
  add(pose: Pose): AngleReading {
    const { reading, gates } = this.#reader.read(pose)
    this.gates = gates
    this.#poses.push(withoutMesh(pose))
    this.#angles.push(degreesOf(reading))
    if (this.#neutral) {
      this.#watchOtherSide(pose, degreesOf(reading))
      this.#follow(pose)
    } else this.#settle(pose)
    return reading
  }

  /** The raw landmarks from just before the neutral to now. */
  record(): LandmarkRecording {
    return packRecording(this.#poses)
  }

  /** No frame follows: the end of the course will not change any more, and what is complete in it counts. */
  complete(): void {
    if (!this.#neutral) return
    const series = this.#series(this.#angles)
    this.#take(this.#counted(series, restingAngle(series, this.#neutral)))
  }

  get frames() {
    return this.#poses.length
  }

  /** Seconds of recording so far. */
  get duration() {
    const [first, last] = [this.#poses[0], this.#poses.at(-1)]
    return first && last ? last.time - first.time : 0
  }

  #settle({ time }: Pose) {
    this.#keepFrom(time - SETTLING_KEPT)
    const series = this.#series(this.#angles)
    const wanted = STILL_FOR + (series.values.length - series.settled) / RATE
    this.neutralProgress = Math.min(1, stillFor(series) / wanted)
    const found = this.#findNeutral(settledPart(series))
    if (isMissing(found)) return
    this.#keepFrom(found.start - LEAD_IN)
    // Once more on what is kept: this is what the stored trial is computed from.
    const resting = new GatedReader(this.#movement, this.#side, { resting: true })
    const kept = this.#series(this.#read(resting))
    const stretch = this.#findNeutral(settledPart(kept))
    if (isMissing(stretch)) return
    const neutral = poseAtRest(this.#poses, stretch)
    this.#neutral = stretch
    this.neutralProgress = 1
    this.#reader = new GatedReader(this.#movement, this.#side, { resting: false, neutral })
    this.#angles = this.#read(this.#reader)
    this.#restPose = neutral
    this.#restAngle = restingAngle(this.#series(this.#angles), stretch)
  }

  #findNeutral(series: EvenSeries) {
    return findNeutral(series, this.#movement.neutralWithin, this.#movement.neutralAround)
  }

  #read(reader: GatedReader) {
    return this.#poses.map((pose) => degreesOf(reader.read(pose).reading))
  }

  #follow({ time }: Pose) {
    if (!this.#neutral || time - this.#searchedAt < SEARCH_EVERY) return
    this.#searchedAt = time
    const series = this.#series(this.#angles)
    const rest = restingAngle(series, this.#neutral)
    const settled = settledPart(series)
    this.#take(this.#counted(settled, rest))
    this.step = currentStep(series, rest)
    this.isBackAtRest = this.step === 'rest' && currentStep(settled, rest) === 'rest'
  }

  #counted(series: EvenSeries, rest: Degrees): FoundRepetitions {
    const measured = { movement: this.#movement, side: this.#side, zero: this.#restPose }
    return withoutOtherMovements(findRepetitions(series, rest), this.#poses, measured)
  }

  #take({ repetitions, notCounted }: FoundRepetitions) {
    this.repetitions = repetitions
    this.notCounted = notCounted
  }

  #watchOtherSide(pose: Pose, measured: Degrees | Missing) {
    const angleOf = (at: Pose) => otherSideAngle(this.#movement, this.#side, at, this.#restPose)
    const [now, atRest] = [angleOf(pose), this.#restPose && angleOf(this.#restPose)]
    if (isMissing(now) || isMissing(measured) || atRest === undefined || isMissing(atRest)) return
    const isMoved = isOtherMoved(measured - this.#restAngle, now - atRest)
    this.#otherSideSince = isMoved ? (this.#otherSideSince ?? pose.time) : undefined
    this.otherSideMoves =
      this.#otherSideSince !== undefined && pose.time - this.#otherSideSince >= OTHER_SIDE_FOR
  }

  #series(angles: readonly (Degrees | Missing)[]) {
    return evenSeries(this.#times(), withoutFrozen(this.#poses, angles))
  }

  #times() {
    return this.#poses.map((pose) => pose.time)
  }

  #keepFrom(start: number) {
    const from = this.#poses.findIndex((pose) => pose.time >= start)
    if (from <= 0) return
    this.#poses = this.#poses.slice(from)
    this.#angles = this.#angles.slice(from)
  }
}
