import type { Instrument } from '../assessment/hand-reading'
import type { Side } from '../body/skeleton'
import type { Seconds } from '../math/units'
import { type MovementMode, saidMode } from '../movements/mode'
import type { MovementId } from '../movements/movement'
import type { Facing } from '../run/facings'
import type { MovementSide } from '../run/movement-side'
import type { PainScore } from './pain'

export const POSITIONS = ['sitting', 'standing'] as const
export type Position = (typeof POSITIONS)[number]

/** `in-turn`: one after the other, and again from the first; `together`: all at once, as both arms. */
export const ORDERS = ['in-turn', 'together'] as const
export type Order = (typeof ORDERS)[number]

/** What a step of any kind may say in the clinic's own words; plain text of limited length. */
interface StepWords {
  /** Stands on the stage, and is spoken where the voice is on. */
  readonly forPerson?: string
  /** Stands in the side panel. */
  readonly forPractitioner?: string
}

/** What is asked of a person in one go: movement-sides that are seen from one place. */
export interface MovementStep extends StepWords {
  readonly kind: 'movements'
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

/** Nothing is asked of the person for a while; it goes on by itself. */
export interface RestStep extends StepWords {
  readonly kind: 'rest'
  /** 1 to 120 seconds. */
  readonly duration: Seconds
}

export const ANSWERS = ['yes-no', '0-10'] as const
export type AnswerKind = (typeof ANSWERS)[number]

/** The person is asked something, and it goes on with the answer. */
export interface QuestionStep extends StepWords {
  readonly kind: 'question'
  /** In the clinic's own words, one line. */
  readonly text: string
  readonly answer: AnswerKind
}

/** Somebody reads a movement-side by hand and enters it; the camera has no part in it. */
export interface ReadingStep extends StepWords {
  readonly kind: 'reading'
  readonly movement: MovementId
  readonly side?: Side
  readonly instrument: Instrument
}

export type ProtocolStep = MovementStep | RestStep | QuestionStep | ReadingStep

export const isMovementStep = (step: ProtocolStep): step is MovementStep => step.kind === 'movements'

/** Whether the person sits or stands in one step as in the other: what they were like at rest then holds. */
export const isSamePlace = (before: ProtocolStep, now: ProtocolStep) =>
  isMovementStep(before) &&
  isMovementStep(now) &&
  before.facing === now.facing &&
  before.position === now.position

/** An ordered list of steps that a person is led through without touching anything. */
export interface Protocol {
  /** Of a built-in one its name in the texts; of the clinic's own a random one. */
  readonly id: string
  /** What the clinic calls it; built-in ones have their names in the texts. */
  readonly name?: string
  /** From this score on a movement is not gone on with, 1 to 10; {@link PAIN_LIMIT} where nothing is said. */
  readonly painLimit?: PainScore
  readonly steps: readonly [ProtocolStep, ...ProtocolStep[]]
}

/** A protocol in which every step measures something. */
export interface MovementProtocol extends Protocol {
  readonly steps: readonly [MovementStep, ...MovementStep[]]
}

/** A protocol of the clinic's own: made in the app or out of a file, with a random id and its own name. */
export interface ClinicProtocol extends Protocol {
  readonly name: string
}

/** The movement-sides of a step, in its mode; none of a step in which nothing is measured. */
export const askedIn = (step: ProtocolStep): readonly MovementSide[] =>
  isMovementStep(step) ? step.movements.map((each) => ({ ...each, ...saidMode(step.mode) })) : []

/** Every movement-side of a protocol, in the order in which it is asked for. */
export const movementsOf = ({
  steps,
}: {
  readonly steps: readonly ProtocolStep[]
}): readonly MovementSide[] => steps.flatMap(askedIn)
