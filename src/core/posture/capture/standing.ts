import type { Pose } from '../../body/pose'
import { type Degrees, degrees, type Seconds } from '../../math/units'
import type { GateId, GateReading } from '../../quality/gate'
import { Gatekeeper } from '../../quality/gatekeeper'
import type { PostureView } from '../measures/scene'
import { seenFrom, sideOf } from '../measures/seen-from'
import { Stillness } from './stillness'

/** After a view is asked for nothing is measured for this long, seconds: time to hear it and to turn. */
const TIME_TO_TURN = 3
/** What could be better but has to do is asked for this long, seconds; then it is measured as it is. */
const PATIENCE = 4
/** Still for so long, seconds, the person has arrived. */
const SETTLED = 1
/** Seconds that are counted down, so that nobody holds their breath for longer than the measurement. */
const COUNTED_DOWN = 3
/** Quiet standing that is measured, seconds. */
const MEASURED_FOR = 3
/** On a device that is too slow for so many frames in that time the standing lasts longer. */
const FEWEST_FRAMES = 6
/** A gate that is lost for no longer than this, seconds, was a frame that the network missed. */
const LAPSE = 0.35
/** Nobody in the picture for so long, seconds, and they are asked to step into it; before, they were missed. */
const SURELY_EMPTY = 1
/** A hole in the pictures that is longer than this, seconds, hides what the person did. */
const LONGEST_GAP = 1.2

/** What the person can better by standing elsewhere; the other warnings are for the therapist. */
const ASKED_FOR: readonly GateId[] = ['distance', 'view', 'in-frame']

/**
 * Where the taking of a view stands. `turning`: it has just been asked for. `placing`: something has
 * to be put right, or could be better. `settling`: it is waited for the person to be still.
 * `countdown`, `measuring`: the quiet standing. `taken`: over.
 */
export type StandingPhase = 'turning' | 'placing' | 'settling' | 'countdown' | 'measuring' | 'taken'

/** Why a countdown or a measurement was broken off: movement, a hole in the pictures, or a gate. */
export type BrokenOff =
  | { readonly by: 'movement' }
  | { readonly by: 'gap' }
  | { readonly by: 'gate'; readonly reading: GateReading }

export interface StandingState {
  readonly phase: StandingPhase
  /** What the gates say about the last frame; empty before the first. */
  readonly gates: readonly GateReading[]
  /** In `placing`: what has to be put right, or could be better. */
  readonly asked?: GateReading
  /** Whole seconds that are left, in `countdown`: 3, 2, 1. */
  readonly secondsLeft: number
  /** Share of the quiet standing that is measured, 0 to 1. */
  readonly progress: number
  /** Why it began anew, until it is counted down again. */
  readonly brokenOff?: BrokenOff
}

/** Before the first frame. */
export const NOT_YET: StandingState = { phase: 'turning', gates: [], secondsLeft: 0, progress: 0 }

interface Stretch {
  readonly start: Seconds
  readonly poses: readonly Pose[]
}

/**
 * Takes one view of a standing person: waits until every gate lets them pass and they are still,
 * counts down, and gathers a few seconds of quiet standing. Whatever breaks those off has them begin
 * anew, with the reason. Knows only the frames' own times.
 *
 * Lifetime: one view, taken once.
 */
export class StandingView {
  readonly #keeper: Gatekeeper
  #stillness = new Stillness()
  #state = NOT_YET
  #askedAt: Seconds | undefined
  #lastAt: Seconds | undefined
  #refusedSince: Seconds | undefined
  #readySince: Seconds | undefined
  #countdownAt: Seconds | undefined
  #measured: Stretch | undefined

  constructor(view: PostureView) {
    const subject = seenFrom(view, { id: 'standing', region: 'whole-body' })
    this.#keeper = new Gatekeeper(subject, sideOf(view), { resting: true })
  }

  get state(): StandingState {
    return this.#state
  }

  /** When the quiet standing began that is being measured, or has been. */
  get measuringSince(): Seconds | undefined {
    return this.#measured?.start
  }

  /** The frames of quiet standing. */
  get poses(): readonly Pose[] {
    return this.#measured?.poses ?? []
  }

  /** Follows the person by one frame. Does nothing once the view is taken. */
  add(pose: Pose): StandingState {
    if (this.#state.phase === 'taken') return this.#state
    const { time } = pose
    const gap = this.#lastAt === undefined ? 0 : time - this.#lastAt
    this.#lastAt = time
    this.#askedAt ??= time
    const { readings } = this.#keeper.check(pose, STANDING_STILL)
    const base = { gates: readings, secondsLeft: 0, progress: 0, ...this.#why() }
    if (time - this.#askedAt < TIME_TO_TURN) return this.#enter({ ...base, phase: 'turning' })
    if (gap > LONGEST_GAP) this.#breakOff({ by: 'gap' })
    return this.#place(pose, readings)
  }

  #place(pose: Pose, readings: readonly GateReading[]): StandingState {
    const { time } = pose
    const refused = readings.find(isInTheWay)
    if (refused) {
      this.#refusedSince ??= time
      const isLapse = this.#isUnderWay && time - this.#refusedSince <= LAPSE
      if (isLapse) return this.#enter({ ...this.#state, gates: readings })
      const isUnsure = refused.reason === 'nobody' && time - this.#refusedSince < SURELY_EMPTY
      if (isUnsure && !this.#isUnderWay) return this.#enter({ ...this.#state, gates: readings })
      this.#breakOff({ by: 'gate', reading: refused })
      this.#readySince = undefined
      return this.#enter({ ...this.#idle(readings), phase: 'placing', asked: refused })
    }
    this.#refusedSince = undefined
    this.#readySince ??= time
    this.#stillness.add(pose)
    const better = readings.find(({ gate, status }) => status === 'warn' && ASKED_FOR.includes(gate))
    if (better && !this.#isUnderWay && time - this.#readySince < PATIENCE) {
      return this.#enter({ ...this.#idle(readings), phase: 'placing', asked: better })
    }
    return this.#stand(pose, readings)
  }

  #stand(pose: Pose, readings: readonly GateReading[]): StandingState {
    const { time } = pose
    const stillSince = this.#stillness.since ?? time
    const isSettled = time - stillSince >= SETTLED
    if (this.#measured) {
      if (stillSince > this.#measured.start) return this.#settle(readings, { by: 'movement' })
      return this.#measure(this.#measured, pose, readings)
    }
    if (this.#countdownAt !== undefined) {
      if (!isSettled) return this.#settle(readings, { by: 'movement' })
      const left = COUNTED_DOWN - (time - this.#countdownAt)
      if (left <= 0) return this.#measure({ start: time, poses: [] }, pose, readings)
      return this.#enter({
        phase: 'countdown',
        gates: readings,
        secondsLeft: Math.ceil(left),
        progress: 0,
      })
    }
    if (!isSettled) return this.#settle(readings)
    this.#countdownAt = time
    return this.#enter({ phase: 'countdown', gates: readings, secondsLeft: COUNTED_DOWN, progress: 0 })
  }

  #measure({ start, poses }: Stretch, pose: Pose, readings: readonly GateReading[]): StandingState {
    // A picture that a camera repeats says nothing new, and would count twice.
    const isNew = !(pose.source === 'webcam' && pose.unchangedFor)
    this.#measured = { start, poses: isNew ? [...poses, pose] : poses }
    const progress = Math.min(1, (pose.time - start) / MEASURED_FOR)
    const isTaken = progress === 1 && this.poses.length >= FEWEST_FRAMES
    return this.#enter({ phase: isTaken ? 'taken' : 'measuring', gates: readings, secondsLeft: 0, progress })
  }

  #settle(readings: readonly GateReading[], brokenOff?: BrokenOff): StandingState {
    if (brokenOff) this.#breakOff(brokenOff)
    return this.#enter({ ...this.#idle(readings), phase: 'settling' })
  }

  #idle(gates: readonly GateReading[]) {
    return { gates, secondsLeft: 0, progress: 0, ...this.#why() }
  }

  #why() {
    const { brokenOff } = this.#state
    return brokenOff && { brokenOff }
  }

  get #isUnderWay() {
    return this.#measured !== undefined || this.#countdownAt !== undefined
  }

  #breakOff(brokenOff: BrokenOff) {
    if (this.#isUnderWay) this.#state = { ...this.#state, brokenOff }
    this.#measured = undefined
    this.#countdownAt = undefined
    this.#stillness = new Stillness()
  }

  #enter(state: StandingState): StandingState {
    this.#state = state
    return state
  }
}

/** The gates ask how fast an angle moves; standing has none. */
const STANDING_STILL: Degrees = degrees(0)

/** Refused; or nothing tells which way the person stands, and it is not guessed. */
const isInTheWay = ({ gate, status }: GateReading) =>
  status === 'refuse' || (gate === 'view' && status === 'unknown')
