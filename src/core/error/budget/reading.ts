import { mean } from 'simple-statistics'
import type { Pose, RecordedModelId } from '../../body/pose'
import type { Side } from '../../body/skeleton'
import { isMissing, type Missing, missing } from '../../math/missing'
import { type Degrees, degrees } from '../../math/units'
import { movementById } from '../../movements/catalogue'
import type { Movement } from '../../movements/movement'
import type { GateId } from '../../quality/gate'
import { turnFromView } from '../../quality/turn-from-view'
import { viewSeen } from '../../quality/view-seen'
import type { TrialAnalysis } from '../../trial/trial'
import type { TrialSummary } from '../../trial/trial-summary'
import { modelOfValues } from '../method'
import { modelBehind, phantomError, type Seen } from './phantom-error'
import { type Estimated, known, scatterOf, type Uncertainty, uncertaintyOf } from './uncertainty'
import { viewError } from './view-error'

/** A camera that was set up by eye may be rolled by ± 3°: the standard deviation of a rectangle that wide. */
export const ROLL_BY_EYE = 1.7
/**
 * Without a neutral the trunk's own turn goes into a turn of the head 1:1. People who were asked to
 * face the camera stand within about ± 17° (a rectangle again): the view gate warns from 15° on.
 */
const TRUNK_TURN_UNKNOWN = 10

/** What the surroundings of a reading add, degrees (standard deviations). */
interface Surroundings {
  /** Turns from the view, of each hold that the reading is a mean of; none where nothing tells it. */
  readonly turns: readonly number[]
  /** Of the neutral that is taken off. */
  readonly neutralTurn?: number | undefined
  /** Whether the camera's roll is known: then it has been taken off. */
  readonly levelKnown: boolean
  readonly neutralTaken: boolean
}

function levelError({ against }: Movement, { levelKnown, neutralTaken }: Surroundings): Degrees {
  // A roll that is the same in neutral falls out of the change.
  return degrees(against === 'body' || neutralTaken || levelKnown ? 0 : ROLL_BY_EYE)
}

/**
 * What the person's turn can hide. Of a head that turns the trunk's own turn is part of the angle, and
 * goes with the neutral; nothing is shortened. Of everything else the errors of the holds go the same way,
 * so that their mean counts; the neutral's counts where it is larger.
 */
function viewPart({ turned }: Movement, { turns, neutralTurn, neutralTaken }: Surroundings): Degrees {
  if (turned === 'added') return degrees(neutralTaken ? 0 : TRUNK_TURN_UNKNOWN)
  const errors = (turns.length > 0 ? turns : [0]).map((turn) => viewError(degrees(turn)))
  const atRest = neutralTaken && neutralTurn !== undefined ? viewError(degrees(neutralTurn)) : 0
  return degrees(Math.max(mean(errors), atRest))
}

function budget(
  model: RecordedModelId,
  movement: Movement,
  seen: Seen,
  scatter: Estimated,
  surroundings: Surroundings,
): Uncertainty | Missing {
  const method = phantomError(model, movement.id, seen)
  if (method === undefined) return missing('no-measurement-error')
  return uncertaintyOf(method, viewPart(movement, surroundings), levelError(movement, surroundings), scatter)
}

/** How sure a movement's angle is that was read from one picture. */
export function readingUncertainty(
  angle: Degrees,
  pose: Pose,
  how: {
    readonly model: RecordedModelId
    readonly movement: Movement
    readonly side?: Side
    readonly neutralTaken: boolean
  },
): Uncertainty | Missing {
  const { model, movement, side, neutralTaken } = how
  const tested = movement.laterality === 'limb' ? side : undefined
  const view = viewSeen(movement, pose)
  if (isMissing(view)) return view
  const turn = turnFromView(pose, view, tested, movement.region === 'neck')
  return budget(modelBehind(model, pose), movement, { angle, view }, known(0), {
    turns: isMissing(turn) ? [] : [turn],
    levelKnown: pose.level !== undefined,
    neutralTaken,
  })
}

/** What of a trial's analysis tells how sure its values are. */
type Analysed = Omit<TrialAnalysis, 'trace'>

/** How a value was obtained. */
interface How {
  readonly movement: Movement
  readonly model: RecordedModelId
}

/** Which of the repetitions a value is of: all of them, or one. */
type Of = 'all' | number

/** What a gate measured in the holds, or over the recording where the holds were not looked at; and at rest. */
function measuredBy({ gates }: Analysed, id: GateId, of: Of) {
  const gate = gates?.find((each) => each.gate === id)
  const holds = of === 'all' ? gate?.holds : gate?.holds.slice(of, of + 1)
  const values = holds?.flatMap(({ median }) => median ?? []) ?? []
  const recording = gate?.recording.median
  return {
    holds: values.length > 0 || recording === undefined ? values : [recording],
    atRest: gate?.neutral?.median,
  }
}

function valueUncertainty(
  analysis: Analysed,
  { movement, model }: How,
  value: Degrees,
  of: Of,
): Uncertainty | Missing {
  const repetitions = of === 'all' ? analysis.repetitions : analysis.repetitions.slice(of, of + 1)
  const scatter = scatterOf(
    of === 'all' ? analysis.sd : missing('too-few'),
    repetitions.map(({ holdSd, holdStart, holdEnd }) => ({ sd: holdSd, seconds: holdEnd - holdStart })),
  )
  if (isMissing(scatter)) return scatter
  const { holds: turns, atRest: neutralTurn } = measuredBy(analysis, 'view', of)
  return budget(model, movement, { angle: value, view: analysis.view }, scatter, {
    turns,
    neutralTurn,
    levelKnown: measuredBy(analysis, 'level', of).holds.length > 0,
    neutralTaken: movement.zero !== 'anatomical' && !isMissing(analysis.neutral),
  })
}

/** How sure the mean of the repetitions is, by the conditions of their holds and of the neutral. */
export const meanUncertainty = (analysis: Analysed, how: How): Uncertainty | Missing =>
  isMissing(analysis.mean) ? analysis.mean : valueUncertainty(analysis, how, analysis.mean, 'all')

/** How sure one of the repetitions is. */
export function repetitionUncertainty(analysis: Analysed, how: How, index: number): Uncertainty | Missing {
  const repetition = analysis.repetitions[index]
  if (!repetition) return missing('no-repetition')
  return valueUncertainty(analysis, how, repetition.degrees, index)
}

/** How sure the mean of a trial's repetitions is. */
export const trialUncertainty = (trial: TrialSummary): Uncertainty | Missing =>
  meanUncertainty(trial.analysis, {
    movement: movementById(trial.movement),
    model: modelOfValues(trial).model,
  })
