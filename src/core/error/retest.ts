import type { MeasuredSession } from '../assessment/session'
import { isMissing, type Missing, missing } from '../math/missing'
import { type Degrees, degrees } from '../math/units'
import type { TrialSummary } from '../trial/trial-summary'
import { mdc95Of, withinSd } from './agreement/within-sd'
import { meansOf, repeatRuns } from './repeats'

/** What measuring the same thing again within a session came to. */
export interface Retest {
  /** In the order of recording, two or more. */
  readonly trials: readonly TrialSummary[]
  /** Largest mean minus smallest. */
  readonly spread: Degrees
  /** Standard deviation of the means (n − 1): the standard error of measurement that they speak for. */
  readonly sem: Degrees
  /** 1.96 · √2 · SEM. */
  readonly mdc95: Degrees
}

/**
 * Test–retest of the run of repeats that `trial` belongs to; it need not be among the session's kept
 * trials yet. `too-few` while it stands alone.
 */
export function retestOf({ session, trials }: MeasuredSession, trial: TrialSummary): Retest | Missing {
  const others = trials.filter(({ id }) => id !== trial.id)
  const run = repeatRuns({ session, trials: [...others, trial] }).find((one) => one.trials.includes(trial))
  if (!run) return missing('too-few')
  const means = meansOf(run.trials)
  const scatter = withinSd([means])
  if (isMissing(scatter)) return scatter
  return {
    trials: run.trials,
    spread: degrees(Math.max(...means) - Math.min(...means)),
    sem: degrees(scatter.sd),
    mdc95: degrees(mdc95Of(scatter.sd)),
  }
}
