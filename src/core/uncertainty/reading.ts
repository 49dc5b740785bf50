import { modelOfValues } from '../method'
import { isMissing, type Missing, missing } from '../missing'
import type { Movement } from '../movements/movement'
import type { ModelId, Pose } from '../pose'
import { POSTURE_MEASURE_IDS } from '../posture/measure'
import { turnFromView } from '../quality/body-turn'
import { seenAs } from '../quality/seen-as'
import type { Side } from '../skeleton'
import type { TrialSummary } from '../trial/trial-summary'
import { type Degrees, degrees } from '../units'
import { type MeasureId, phantomError } from './phantom-error'
import { scatterOf, type Uncertainty, uncertaintyOf } from './uncertainty'
import { viewError } from './view-error'

/** A camera that was set up by eye may be rolled by ± 3°: the standard deviation of a rectangle that wide. */
const ROLL_BY_EYE = 1.7
/**
 * Without a neutral the trunk's own turn goes into a turn of the head 1:1. People who were asked to
 * face the camera stand within about ± 17° (a rectangle again): the view gate warns from 15° on.
 */
const TRUNK_TURN_UNKNOWN = 10

/** What the surroundings of a reading add, degrees (standard deviations). */
interface Surroundings {
  /** Turn from the view; 0 where nothing tells it. */
  readonly turn: number
  /** Roll of the camera as far as it is known. */
  readonly roll: number | undefined
  readonly neutralTaken: boolean
}

/** Angles against the vertical of the picture, which a rolled camera takes along. */
const againstVertical = (measure: MeasureId) =>
  measure.startsWith('trunk-') || measure === 'head-tilt' || measure === 'shoulder-line'

const isPosture = (measure: MeasureId) => POSTURE_MEASURE_IDS.some((id) => id === measure)

function levelError(measure: MeasureId, { roll, neutralTaken }: Surroundings): Degrees {
  if (!againstVertical(measure) || neutralTaken) return degrees(0)
  if (roll === undefined) return degrees(ROLL_BY_EYE)
  // Posture is read with a known roll taken off.
  return degrees(isPosture(measure) ? 0 : Math.abs(roll))
}

function viewPart(measure: MeasureId, { turn, neutralTaken }: Surroundings): Degrees {
  const unknown = measure === 'cervical-rotation' && !neutralTaken ? TRUNK_TURN_UNKNOWN : 0
  return degrees(Math.hypot(viewError(degrees(turn)), unknown))
}

function budget(
  model: ModelId,
  measure: MeasureId,
  angle: Degrees,
  scatter: Degrees,
  surroundings: Surroundings,
): Uncertainty | Missing {
  const method = phantomError(model, measure, angle)
  if (method === undefined) return missing('no-measurement-error')
  return uncertaintyOf({
    method,
    view: viewPart(measure, surroundings),
    level: levelError(measure, surroundings),
    scatter,
  })
}

/** How sure an angle is that was read from one picture. A movement brings its view; posture is seen from in front. */
export function readingUncertainty(
  angle: Degrees,
  pose: Pose,
  how: {
    readonly model: ModelId
    readonly measure: MeasureId
    readonly movement?: Movement
    readonly side?: Side
    readonly neutralTaken: boolean
  },
): Uncertainty | Missing {
  const { model, measure, movement, side, neutralTaken } = how
  const tested = movement?.laterality === 'limb' ? side : undefined
  const view = movement ? seenAs(movement, pose).view : 'front'
  const turn = turnFromView(pose, view, tested, movement?.region === 'neck')
  return budget(model, measure, angle, degrees(0), {
    turn: isMissing(turn) ? 0 : turn,
    roll: pose.level?.roll,
    neutralTaken,
  })
}

/** How sure the mean of a trial's repetitions is. */
export function trialUncertainty(trial: TrialSummary): Uncertainty | Missing {
  const { mean, sd, repetitions, gates, neutral } = trial.analysis
  if (isMissing(mean)) return mean
  const scatter = scatterOf(
    sd,
    repetitions.map(({ holdSd, holdStart, holdEnd }) => ({ sd: holdSd, seconds: holdEnd - holdStart })),
  )
  if (isMissing(scatter)) return scatter
  const overHolds = (gate: 'view' | 'level') => gates?.find((each) => each.gate === gate)?.recording.median
  return budget(modelOfValues(trial).model, trial.movement, mean, scatter, {
    turn: overHolds('view') ?? 0,
    roll: overHolds('level'),
    neutralTaken: !isMissing(neutral),
  })
}
