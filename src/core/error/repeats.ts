import type { MeasuredSession } from '../assessment/session'
import type { Side } from '../body/skeleton'
import { isMissing } from '../math/missing'
import type { MovementId } from '../movements/movement'
import type { TrialSummary } from '../trial/trial-summary'
import { isSameMethod } from './method'

/** From this many repetitions on, a trial's mean counts as a mean of three. */
const FULL_REPETITIONS = 3

interface Recorded {
  /** ISO 8601. */
  readonly recordedAt: string
}

/**
 * Trials further apart than this, from the start of one to the start of the next, are not repeats: a
 * treatment may lie between them, and what it changed is no measurement error. Our judgement.
 */
const RETEST_WITHIN_MS = 15 * 60_000

/**
 * A movement that was measured several times over in one session: same side, same method, as many
 * repetitions, nothing between. What the trials differ by is the measurement's own error.
 */
export interface RepeatRun {
  /** Whose they are; absent in a session that belongs to nobody. */
  readonly clientId?: string
  readonly sessionId: string
  readonly movement: MovementId
  readonly side?: Side
  /** Whether the trials are means of three repetitions or more. */
  readonly isFull: boolean
  /** In the order of recording, two or more. Each has a mean. */
  readonly trials: readonly TrialSummary[]
}

/** Whether the value of a trial of `repetitions` counts as a mean of three: it scatters less then. */
export const isFull = (repetitions: number) => repetitions >= FULL_REPETITIONS

/** The mean of each trial in a run, degrees. */
export const meansOf = (trials: readonly TrialSummary[]): readonly number[] =>
  trials.flatMap(({ analysis: { mean } }) => (isMissing(mean) ? [] : [mean]))

/**
 * Whether a trial can be a repeat of anything. A recording that is played again moves the same each
 * time, so only what came live from a camera counts.
 */
const isRepeatable = ({ analysis, source }: TrialSummary) =>
  source.kind === 'webcam' && !isMissing(analysis.mean)

/** Whether one measurement follows another closely enough to repeat it. */
export const followsOn = (before: Recorded, next: Recorded) =>
  Date.parse(next.recordedAt) - Date.parse(before.recordedAt) <= RETEST_WITHIN_MS

const isRepeatOf = (before: TrialSummary, next: TrialSummary) =>
  before.movement === next.movement &&
  before.side === next.side &&
  isFull(before.analysis.repetitions.length) === isFull(next.analysis.repetitions.length) &&
  isSameMethod(before, next) &&
  followsOn(before, next)

/** The runs of repeated trials among those of one session, in the order in which they began. */
export function repeatRuns({ session, trials }: MeasuredSession): readonly RepeatRun[] {
  const runs: TrialSummary[][] = []
  const inOrder = trials
    .filter(isRepeatable)
    .sort((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt))
  for (const trial of inOrder) {
    const run = runs.findLast((candidate) => {
      const last = candidate.at(-1)
      return last !== undefined && isRepeatOf(last, trial)
    })
    if (run) run.push(trial)
    else runs.push([trial])
  }
  return runs.flatMap((run) => {
    const [first, second] = run
    if (!first || !second) return []
    const { movement, side, analysis } = first
    return [
      {
        ...(session.clientId !== undefined && { clientId: session.clientId }),
        sessionId: session.id,
        movement,
        ...(side && { side }),
        isFull: isFull(analysis.repetitions.length),
        trials: run,
      },
    ]
  })
}
