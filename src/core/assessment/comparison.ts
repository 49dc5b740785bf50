import type { Side } from '../body/skeleton'
import { type ErrorEvidence, NO_EVIDENCE } from '../error/evidence/error-evidence'
import { methodDifferences } from '../error/method'
import { betweenTrials } from '../error/trial-question'
import { type Judgement, judge, withheld } from '../error/verdict'
import { isMissing, type Missing } from '../math/missing'
import { MOVEMENTS } from '../movements/catalogue'
import { MOVEMENT_MODES, type MovementMode } from '../movements/mode'
import type { Movement } from '../movements/movement'
import type { MeasuredEncounter } from './contents'
import { likeWithLike, type MeasuredValue, measuredValue, waysOf } from './measured-value'

/** Two values of a movement, and what their difference (second minus first, degrees) comes to. */
export interface Difference extends Judgement {
  readonly first: MeasuredValue | Missing
  readonly second: MeasuredValue | Missing
  /** Only one of the two was refined, so that the live values of both are compared. */
  readonly isLive: boolean
}

/** One movement, side and mode in two sessions; `difference` is after (second) minus before (first). */
export interface ComparisonRow extends Difference {
  readonly movement: Movement
  /** Absent where the movement has no side. */
  readonly side?: Side
  readonly mode: MovementMode
}

/** Left against right within one session; `difference` is left (second) minus right (first). */
export interface SidesRow extends Difference {
  readonly movement: Movement
  readonly mode: MovementMode
}

/** Holds the second value against the first, like with like. Missing where one of them is. */
export function differenceBetween(
  movement: Movement,
  first: MeasuredValue | Missing,
  second: MeasuredValue | Missing,
  evidence: ErrorEvidence = NO_EVIDENCE,
): Difference {
  const asTheyAre = { first, second, isLive: false }
  if (isMissing(first)) return { ...asTheyAre, ...withheld(first) }
  if (isMissing(second)) return { ...asTheyAre, ...withheld(second) }
  const pair = likeWithLike(first, second)
  const [one, two] = [pair.first, pair.second]
  const judgement = judge(
    two.mean - one.mean,
    betweenTrials(movement, one.trial, two.trial),
    methodDifferences(one.trial, two.trial),
    evidence,
  )
  return { ...pair, ...judgement }
}

const wasMeasured = (value: MeasuredValue | Missing) => !isMissing(value) || value.missing !== 'not-measured'

/** One row for each movement, side and mode that either session has a trial of, in the catalogue's order. */
export function compareSessions(
  before: MeasuredEncounter,
  after: MeasuredEncounter,
  evidence: ErrorEvidence = NO_EVIDENCE,
): readonly ComparisonRow[] {
  return MOVEMENTS.flatMap((movement) =>
    waysOf(movement).map(({ side, mode }): ComparisonRow => {
      const first = measuredValue(before.trials, movement, side, mode)
      const second = measuredValue(after.trials, movement, side, mode)
      return {
        movement,
        mode,
        ...(side && { side }),
        ...differenceBetween(movement, first, second, evidence),
      }
    }),
  ).filter(({ first, second }) => wasMeasured(first) || wasMeasured(second))
}

/** Left against right, for each movement and mode that the session has a trial of on either side. */
export function compareSides(
  { trials }: MeasuredEncounter,
  evidence: ErrorEvidence = NO_EVIDENCE,
): readonly SidesRow[] {
  return MOVEMENTS.filter(({ laterality }) => laterality !== 'none')
    .flatMap((movement) =>
      MOVEMENT_MODES.map((mode): SidesRow => {
        const left = measuredValue(trials, movement, 'left', mode)
        const right = measuredValue(trials, movement, 'right', mode)
        return { movement, mode, ...differenceBetween(movement, right, left, evidence) }
      }),
    )
    .filter(({ first, second }) => wasMeasured(first) || wasMeasured(second))
}
