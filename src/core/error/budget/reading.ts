import type { Pose, RecordedModelId } from '../../body/pose'
import type { Side } from '../../body/skeleton'
import { isMissing, type Missing, missing } from '../../math/missing'
import { type Degrees, degrees } from '../../math/units'
import type { Movement, MovementId } from '../../movements/movement'
import { turnFromView } from '../../quality/body-turn'
import { viewSeen } from '../../quality/view-seen'
import type { TrialSummary } from '../../trial/trial-summary'
import { modelOfValues } from '../method'
import { phantomError } from './phantom-error'
import { scatterOf, type Uncertainty, uncertaintyOf } from './uncertainty'
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
  /** Turn from the view; 0 where nothing tells it. */
  readonly turn: number
  /** Roll of the camera as far as it is known. */
  readonly roll: number | undefined
  readonly neutralTaken: boolean
}

/** Angles against the vertical of the picture, which a rolled camera takes along. */
const againstVertical = (movement: MovementId) => movement.startsWith('trunk-')

function levelError(movement: MovementId, { roll, neutralTaken }: Surroundings): Degrees {
  if (!againstVertical(movement) || neutralTaken) return degrees(0)
  return degrees(roll === undefined ? ROLL_BY_EYE : Math.abs(roll))
}

function viewPart(movement: MovementId, { turn, neutralTaken }: Surroundings): Degrees {
  const unknown = movement === 'cervical-rotation' && !neutralTaken ? TRUNK_TURN_UNKNOWN : 0
  return degrees(Math.hypot(viewError(degrees(turn)), unknown))
}

function budget(
  model: RecordedModelId,
  movement: MovementId,
  angle: Degrees,
  scatter: Degrees,
  surroundings: Surroundings,
): Uncertainty | Missing {
  const method = phantomError(model, movement, angle)
  if (method === undefined) return missing('no-measurement-error')
  return uncertaintyOf({
    method,
    view: viewPart(movement, surroundings),
    level: levelError(movement, surroundings),
    scatter,
  })
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
  return budget(model, movement.id, angle, degrees(0), {
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
