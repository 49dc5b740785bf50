import type { Side } from '../body/skeleton'
import { type ErrorEvidence, NO_EVIDENCE } from '../error/evidence/error-evidence'
import { isSameMethod } from '../error/method'
import { isMissing } from '../math/missing'
import { MOVEMENTS } from '../movements/catalogue'
import type { MovementMode } from '../movements/mode'
import type { Movement } from '../movements/movement'
import { type ComparisonRow, differenceBetween } from './comparison'
import type { MeasuredEncounter } from './contents'
import type { Encounter } from './encounter'
import { type MeasuredValue, measuredValue, waysOf } from './measured-value'

/** One session's value in a series over time. */
export interface SeriesPoint {
  readonly session: Encounter
  readonly value: MeasuredValue
  /** Measured with the same model and measurement code as the point before; a line may join the two. */
  readonly joined: boolean
}

/** All values of one movement, side and mode, the first one first. */
export interface Series {
  readonly movement: Movement
  readonly side?: Side
  readonly mode: MovementMode
  readonly points: readonly SeriesPoint[]
}

/** A movement's values on one side and in one mode over a client's sessions; sessions without one leave no point. */
export function seriesOf(
  sessions: readonly MeasuredEncounter[],
  movement: Movement,
  side: Side | undefined,
  mode: MovementMode = 'active',
): Series {
  const points: SeriesPoint[] = []
  const inOrder = [...sessions].sort((a, b) => a.session.startedAt.localeCompare(b.session.startedAt))
  for (const { session, trials } of inOrder) {
    const value = measuredValue(trials, movement, side, mode)
    if (isMissing(value)) continue
    const previous = points.at(-1)
    const joined = previous !== undefined && isSameMethod(previous.value.trial, value.trial)
    points.push({ session, value, joined })
  }
  return { movement, ...(side && { side }), mode, points }
}

/** Every series of a client that has at least one value, in the catalogue's order, left before right, active first. */
export const allSeries = (sessions: readonly MeasuredEncounter[]): readonly Series[] =>
  MOVEMENTS.flatMap((movement) =>
    waysOf(movement).map(({ side, mode }) => seriesOf(sessions, movement, side, mode)),
  ).filter(({ points }) => points.length > 0)

/** The latest value of a series against its first; undefined while there are not two. */
export function latestAgainstFirst(
  { movement, side, mode, points }: Series,
  evidence: ErrorEvidence = NO_EVIDENCE,
): ComparisonRow | undefined {
  const first = points[0]
  const latest = points.at(-1)
  if (!first || !latest || first === latest) return undefined
  return {
    movement,
    ...(side && { side }),
    mode,
    ...differenceBetween(movement, first.value, latest.value, evidence),
  }
}
