import type { Side } from '../body/skeleton'
import { type ErrorEvidence, NO_EVIDENCE } from '../error/error-evidence'
import { type MeasurementError, measurementError } from '../error/measurement-error'
import { type MethodDifference, methodDifferences, shiftsNumbers } from '../error/method'
import { isMissing, type Missing, missing } from '../math/missing'
import { type Degrees, degrees } from '../math/units'
import { MOVEMENTS } from '../movements/catalogue'
import type { Movement } from '../movements/movement'
import type { TrialSummary } from '../trial/trial-summary'
import type { MeasuredSession } from './session'

/** What a session says about one movement and side: mean ± SD of the repetitions of one trial. */
export interface MeasuredValue {
  readonly mean: Degrees
  readonly sd: Degrees | Missing
  /** Repetitions that the mean is taken from. */
  readonly n: number
  /** The trial that counts: the last one kept in the session for this movement and side. */
  readonly trial: TrialSummary
}

/**
 * What a difference comes to. `more`, `less`: beyond the minimal detectable change. `error-unknown`:
 * no measurement error with a source is known, so nothing can be said.
 */
export type Verdict = 'more' | 'less' | 'no-change-beyond-error' | 'error-unknown'

/** The difference between two values, held against the measurement error. */
export interface Difference {
  /** Second minus first. */
  readonly difference: Degrees | Missing
  readonly error: MeasurementError | Missing
  readonly verdict: Verdict | Missing
  readonly methodDifferences: readonly MethodDifference[]
}

/** One movement and side in two sessions; `difference` is after minus before. */
export interface ComparisonRow extends Difference {
  readonly movement: Movement
  /** Absent where the movement has no side. */
  readonly side?: Side
  readonly before: MeasuredValue | Missing
  readonly after: MeasuredValue | Missing
}

/** Left against right within one session; `difference` is left minus right. */
export interface SidesRow extends Difference {
  readonly movement: Movement
  readonly left: MeasuredValue | Missing
  readonly right: MeasuredValue | Missing
}

/** The sides that a movement is measured on; one `undefined` where it has none. */
export const sidesOf = (movement: Movement): readonly (Side | undefined)[] =>
  movement.laterality === 'none' ? [undefined] : ['left', 'right']

/** The value that counts for a movement and side among a session's trials: that of the last one kept. */
export function measuredValue(
  trials: readonly TrialSummary[],
  movement: Movement,
  side: Side | undefined,
): MeasuredValue | Missing {
  const isMeant = (trial: TrialSummary) =>
    trial.movement === movement.id && (movement.laterality === 'none' || trial.side === side)
  const last = trials
    .filter(isMeant)
    .reduce<TrialSummary | undefined>(
      (latest, trial) => (latest && latest.recordedAt > trial.recordedAt ? latest : trial),
      undefined,
    )
  if (!last) return missing('not-measured')
  const { mean, sd, repetitions } = last.analysis
  return isMissing(mean) ? mean : { mean, sd, n: repetitions.length, trial: last }
}

const onOneDay = (a: TrialSummary, b: TrialSummary) =>
  new Date(a.recordedAt).toDateString() === new Date(b.recordedAt).toDateString()

const withheld = (reason: Missing): Difference => ({
  difference: reason,
  error: reason,
  verdict: reason,
  methodDifferences: [],
})

/** Holds the second value against the first, and the error that `evidence` gives. Missing where one of them is. */
export function differenceBetween(
  movement: Movement,
  first: MeasuredValue | Missing,
  second: MeasuredValue | Missing,
  evidence: ErrorEvidence = NO_EVIDENCE,
): Difference {
  if (isMissing(first)) return withheld(first)
  if (isMissing(second)) return withheld(second)
  const difference = degrees(second.mean - first.mean)
  const { side } = second.trial
  const error = measurementError(
    movement,
    {
      like: second.trial,
      ...(side && side === first.trial.side && { side }),
      repetitions: Math.min(first.n, second.n),
      sameDay: onOneDay(first.trial, second.trial),
    },
    evidence,
  )
  const methods = methodDifferences(first.trial, second.trial)
  return { difference, error, verdict: verdictOn(difference, error, methods), methodDifferences: methods }
}

function verdictOn(
  difference: Degrees,
  error: MeasurementError | Missing,
  methods: readonly MethodDifference[],
): Verdict | Missing {
  if (methods.some(shiftsNumbers)) return missing('different-methods')
  if (isMissing(error)) return 'error-unknown'
  if (Math.abs(difference) <= error.mdc95) return 'no-change-beyond-error'
  return difference > 0 ? 'more' : 'less'
}

const wasMeasured = (value: MeasuredValue | Missing) => !isMissing(value) || value.missing !== 'not-measured'

/** One row for each movement and side that either session has a trial of, in the catalogue's order. */
export function compareSessions(
  before: MeasuredSession,
  after: MeasuredSession,
  evidence: ErrorEvidence = NO_EVIDENCE,
): readonly ComparisonRow[] {
  return MOVEMENTS.flatMap((movement) =>
    sidesOf(movement).map((side): ComparisonRow => {
      const values = {
        before: measuredValue(before.trials, movement, side),
        after: measuredValue(after.trials, movement, side),
      }
      return {
        movement,
        ...(side && { side }),
        ...values,
        ...differenceBetween(movement, values.before, values.after, evidence),
      }
    }),
  ).filter((row) => wasMeasured(row.before) || wasMeasured(row.after))
}

/** Left against right, for each movement that the session has a trial of on either side. */
export function compareSides(
  { trials }: MeasuredSession,
  evidence: ErrorEvidence = NO_EVIDENCE,
): readonly SidesRow[] {
  return MOVEMENTS.filter(({ laterality }) => laterality !== 'none')
    .map((movement): SidesRow => {
      const left = measuredValue(trials, movement, 'left')
      const right = measuredValue(trials, movement, 'right')
      return { movement, left, right, ...differenceBetween(movement, right, left, evidence) }
    })
    .filter((row) => wasMeasured(row.left) || wasMeasured(row.right))
}
