import type { HandAnswer } from '../../core/gesture/hand-scale'
import { type Missing, missing } from '../../core/math/missing'
import { type Degrees, type Seconds, seconds } from '../../core/math/units'
import type { Movement } from '../../core/movements/movement'
import type { GateReading } from '../../core/quality/gate'
import type { MovementSide } from '../../core/run/movement-side'
import type { Repetition } from '../../core/trial/trial'
import type { LiveFrame } from '../measurement-state'
import type { RunState } from '../run'
import type { ToldOfLift } from './lift-teller'
import type { Motion } from './step-trackers'
import type { Waiting } from './wait'

/**
 * Where a guided run stands. `placing`: the person comes to where the step is seen from. `neutral`: they
 * are still for a second. `moving`: repetitions are recorded. `finished`: every step is over.
 */
export type GuidedPhase = 'placing' | 'neutral' | 'moving' | 'finished'

/** Why a run waits: somebody stopped it, or feels unwell. What was counted is handed over. */
export type Pause = 'stopped' | 'unwell'

/** How much the step that is over hurt, while that is asked. */
export interface PainQuestion extends HandAnswer {
  /** What was counted in the step. */
  readonly of: readonly MovementSide[]
}

/** A movement-side of the step under way, and what has been counted of it. */
export interface PartState {
  readonly asked: MovementSide
  readonly repetitions: readonly Repetition[]
}

/** What is known of the run. Per-frame data never passes here. */
export interface GuidedMovementState extends ToldOfLift {
  readonly phase: GuidedPhase
  /** Asked between two steps, where that is wanted; undefined while nothing is. */
  readonly question: PainQuestion | undefined
  /** Why nothing is measured at the moment; undefined while it is. */
  readonly pause: Pause | undefined
  /** What is waited for while nothing is measured; undefined while it is. */
  readonly waiting: Waiting | undefined
  /** Of the protocol's steps, from 0. */
  readonly step: number
  readonly parts: readonly PartState[]
  /** What is asked for next; several where they are made together. */
  readonly asked: readonly MovementSide[]
  readonly motion: Motion
  /** For how long the hold has gone on, seconds; 0 outside one. */
  readonly heldFor: Seconds
  /** Live-filtered angle of what is shown, or why there is none. */
  readonly angle: Degrees | Missing
  readonly neutralProgress: number
  readonly people: number
  readonly unseenFor: Seconds
  readonly gates: readonly GateReading[]
}

/** What the screens read of a guided run. */
export type GuidedState = GuidedMovementState & RunState

/** Before the first frame of a step. */
export const atTheStartOf = (step: number): GuidedMovementState => ({
  phase: 'placing',
  question: undefined,
  pause: undefined,
  waiting: undefined,
  step,
  parts: [],
  asked: [],
  motion: 'rest',
  heldFor: seconds(0),
  refused: undefined,
  passedOver: undefined,
  angle: missing('nobody'),
  neutralProgress: 0,
  people: 0,
  unseenFor: seconds(0),
  gates: [],
})

/** What the stage draws for each frame, and of which movement. */
export interface GuidedFrame extends LiveFrame {
  readonly movement: Movement
}
