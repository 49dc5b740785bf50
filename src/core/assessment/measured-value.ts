import type { Side } from '../body/skeleton'
import { trialUncertainty } from '../error/budget/reading'
import { isSameMethod } from '../error/method'
import { isMissing, type Missing, missing } from '../math/missing'
import type { Degrees } from '../math/units'
import { MOVEMENT_MODES, type MovementMode, modeOf } from '../movements/mode'
import type { Movement } from '../movements/movement'
import { meanOf, sdOf } from '../trial/analysis'
import type { TrialSummary } from '../trial/trial-summary'

/** What a session says about one movement and side: the value of one trial. */
export interface MeasuredValue {
  readonly mean: Degrees
  /** Half width of the 95 % interval: what stands behind ± everywhere. */
  readonly uncertainty: Degrees | Missing
  /** Standard deviation of the repetitions (n − 1). */
  readonly sd: Degrees | Missing
  /** Repetitions that the mean is taken from. */
  readonly n: number
  /** The trial that counts. */
  readonly trial: TrialSummary
}

/** The sides that a movement is measured on; one `undefined` where it has none. */
export const sidesOf = (movement: Movement): readonly (Side | undefined)[] =>
  movement.laterality === 'none' ? [undefined] : ['left', 'right']

/** A side of a movement in one mode: what one value is of, and so one series. */
export interface MeasuredWay {
  readonly side: Side | undefined
  readonly mode: MovementMode
}

/** Every way to measure a movement: its sides, active before assisted before passive. */
export const waysOf = (movement: Movement): readonly MeasuredWay[] =>
  MOVEMENT_MODES.flatMap((mode) => sidesOf(movement).map((side) => ({ side, mode })))

function valueFrom(trial: TrialSummary): MeasuredValue | Missing {
  const { mean, sd, repetitions } = trial.analysis
  if (isMissing(mean)) return mean
  const uncertainty = trialUncertainty(trial)
  return {
    mean,
    uncertainty: isMissing(uncertainty) ? uncertainty : uncertainty.halfWidth,
    sd,
    n: repetitions.length,
    trial,
  }
}

/**
 * The value that counts for a movement, side and mode among a session's trials: that of the last one kept
 * that has a value. Of the sample recording none counts: it is of nobody. Where no trial has a value, why
 * the last one has none.
 */
export function measuredValue(
  trials: readonly TrialSummary[],
  movement: Movement,
  side: Side | undefined,
  mode: MovementMode = 'active',
): MeasuredValue | Missing {
  const latestFirst = trials
    .filter(
      (trial) =>
        trial.movement === movement.id &&
        modeOf(trial) === mode &&
        trial.source.kind !== 'sample' &&
        (movement.laterality === 'none' || trial.side === side),
    )
    .toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt))
  const [last] = latestFirst
  if (!last) return missing('not-measured')
  return valueFrom(latestFirst.find(({ analysis }) => !isMissing(analysis.mean)) ?? last)
}

/** The same trial with the values that the live model had; undefined where it was not refined. */
function liveValue({ trial }: MeasuredValue): MeasuredValue | undefined {
  const { refined, analysis, ...rest } = trial
  if (!refined) return undefined
  const repetitions = analysis.repetitions.flatMap(({ refinement, ...repetition }) =>
    refinement ? { ...repetition, degrees: refinement.quick } : [],
  )
  if (repetitions.length === 0) return undefined
  const values = repetitions.map((repetition) => repetition.degrees)
  const found = valueFrom({
    ...rest,
    analysis: { ...analysis, repetitions, mean: meanOf(values), sd: sdOf(values) },
  })
  return isMissing(found) ? undefined : found
}

/** Two values of one kind, and whether they are those of the live model. */
export interface LikeWithLike {
  readonly first: MeasuredValue
  readonly second: MeasuredValue
  readonly isLive: boolean
}

/**
 * Two values as they can be held against each other. Where only one of them was refined, the live
 * values of both stand, if one model followed the person in both; so a hold that could not be refined is
 * no dead end.
 */
export function likeWithLike(first: MeasuredValue, second: MeasuredValue): LikeWithLike {
  const asTheyAre = { first, second, isLive: false }
  if (isSameMethod(first.trial, second.trial)) return asTheyAre
  const [one, two] = [liveValue(first) ?? first, liveValue(second) ?? second]
  return isSameMethod(one.trial, two.trial) ? { first: one, second: two, isLive: true } : asTheyAre
}
