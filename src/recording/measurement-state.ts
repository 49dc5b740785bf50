import type { AngleReading } from '../core/body/angle-reading'
import type { Pose } from '../core/body/pose'
import { type Missing, missing } from '../core/math/missing'
import { type Degrees, type Milliseconds, type Seconds, seconds } from '../core/math/units'
import type { GateReading } from '../core/quality/gate'
import type { RepetitionStep } from '../core/trial/repetitions'
import type { Repetition } from '../core/trial/trial'
import type { RunState } from './run'

/**
 * Where a measurement stands. `waiting`: nobody, or nobody who can be measured, is in view.
 * `neutral`: the person is asked to be still for a second. `moving`: repetitions are being recorded.
 * `finished`: the wanted repetitions are in, or the person or the file ended it.
 */
export type MeasurementPhase = 'waiting' | 'neutral' | 'moving' | 'finished'

/** What is known of the movement. Per-frame data never passes here. */
export interface MovementState {
  readonly phase: MeasurementPhase
  /** Live-filtered (One Euro) angle, or why there is none right now. */
  readonly angle: Degrees | Missing
  /** Highest live angle since the neutral was taken. */
  readonly peak?: Degrees
  /** Share of the still second that has passed, 0 to 1, while `phase` is `neutral`. */
  readonly neutralProgress: number
  readonly repetitions: readonly Repetition[]
  /** Part of the repetition under way, while `phase` is `moving`. */
  readonly step: RepetitionStep
  /** The other limb moves, or the person moves in the other direction. */
  readonly otherSideMoves: boolean
  readonly wantedRepetitions: number
  readonly people: number
  /** For how long nobody has been found in the picture, seconds of recording; 0 before the first frame. */
  readonly unseenFor: Seconds
  /** What the gates say about the last frame; empty before the first. */
  readonly gates: readonly GateReading[]
}

/** What the screens read of a movement that is measured. */
export type MeasurementState = MovementState & RunState

/** Before the first frame. */
export const atTheStart = (wantedRepetitions: number): MovementState => ({
  phase: 'waiting',
  angle: missing('nobody'),
  neutralProgress: 0,
  repetitions: [],
  step: 'rest',
  otherSideMoves: false,
  wantedRepetitions,
  people: 0,
  unseenFor: seconds(0),
  gates: [],
})

/** What the stage draws for each frame: handed over directly, never through state. */
export interface LiveFrame {
  readonly pose: Pose
  /** Raw or neutral-referenced reading of this frame, unfiltered. */
  readonly reading: AngleReading
  /** Live-filtered angle of this frame. */
  readonly angle: Degrees | Missing
  readonly peak?: Degrees
  readonly timing: FrameTiming
}

/** Where a frame's time went; `performance.now()` on the main thread and durations. */
export interface FrameTiming {
  readonly capturedAtNow: number
  /** Inside the model's own call. */
  readonly modelTime: Milliseconds
  /** The whole time in the worker, the model's included. */
  readonly workerTime: Milliseconds
}
