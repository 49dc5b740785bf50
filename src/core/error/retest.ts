import type { MeasuredEncounter } from '../assessment/contents'
import { isMissing, type Missing, missing } from '../math/missing'
import { type Degrees, degrees } from '../math/units'
import type { TrialSummary } from '../trial/trial-summary'
import { mdc95Of } from './agreement/within-sd'
import { runsIn } from './evidence/runs'
import { scatterOfRuns } from './evidence/scatter'
import { noneYet, withMeasurement } from './evidence/session-evidence'
import { trialEvidence } from './evidence/trial-evidence'

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
export function retestOf({ session, trials }: MeasuredEncounter, trial: TrialSummary): Retest | Missing {
  const all = [...trials.filter(({ id }) => id !== trial.id), trial]
  const evidence = all
    .flatMap((each) => trialEvidence(each) ?? [])
    .reduce(withMeasurement, noneYet(session.id, session.clientId))
  const run = runsIn(evidence).find(({ repeats }) => repeats.some(({ id }) => id === trial.id))
  if (!run) return missing('too-few')
  const scatter = scatterOfRuns([run])
  if (isMissing(scatter)) return scatter
  const means = run.repeats.map(({ value }) => value)
  return {
    trials: run.repeats.flatMap(({ id }) => all.find((each) => each.id === id) ?? []),
    spread: degrees(Math.max(...means) - Math.min(...means)),
    sem: degrees(scatter.sem),
    mdc95: degrees(mdc95Of(scatter.sem)),
  }
}
