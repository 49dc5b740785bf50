import type { MeasuredEncounter } from '../../assessment/contents'
import { isMissing, type Missing, missing } from '../../math/missing'
import { type Degrees, degrees } from '../../math/units'
import { MOVEMENTS } from '../../movements/catalogue'
import type { Movement } from '../../movements/movement'
import { isDemonstration } from '../../trial/demonstration'
import type { TrialSummary } from '../../trial/trial-summary'
import { isSameMethod } from '../method'
import { type LimitsOfAgreement, limitsOfAgreement } from './bland-altman'
import { icc21 } from './icc'
import type { Estimate } from './interval'
import { mdc95Of } from './within-sd'

/** A trial with a goniometer reading beside it. */
export interface AgreementPair {
  readonly trial: TrialSummary
  /** Whose trial it is; absent in a session that belongs to nobody. */
  readonly clientId?: string
  /** The trial's mean. */
  readonly ours: Degrees
  readonly goniometer: Degrees
  /** Ours minus the goniometer's. */
  readonly difference: Degrees
  /** Mean of the two: what a Bland–Altman plot draws the difference against. */
  readonly average: Degrees
}

/** How far our measurement of a movement and the goniometer agree. */
export interface Agreement {
  readonly limits: LimitsOfAgreement
  /** ICC(2,1): absolute agreement, single measurement. Missing where all angles are the same. */
  readonly icc: Estimate | Missing
  /**
   * SD of the differences ÷ √2: the standard error of one measurement if both instruments are equally
   * unsure. The goniometer's own error is in it, so ours alone is smaller.
   */
  readonly sem: Degrees
  /** 1.96 · √2 · SEM. */
  readonly mdc95: Degrees
}

/** The pairs of one movement that were measured with one method, and what they come to. */
export interface AgreementStudy {
  readonly movement: Movement
  /** One of the trials, for the method that all share. */
  readonly like: TrialSummary
  /** In the order of recording. */
  readonly pairs: readonly AgreementPair[]
  readonly people: number
  /** `too-few` below {@link MINIMUM_PAIRS}. */
  readonly agreement: Agreement | Missing
}

/**
 * With fewer pairs the figures would say more than they know: at 10 the 95 % interval of a limit reaches
 * 1.3 SD to either side, at 5 already 2.3 SD, further than the limit itself lies from the bias.
 */
export const MINIMUM_PAIRS = 10

/** Every trial with a value and a goniometer reading. */
const agreementPairs = (sessions: readonly MeasuredEncounter[]): readonly AgreementPair[] =>
  sessions.flatMap(({ session: { clientId }, trials }) =>
    trials.flatMap((trial): readonly AgreementPair[] => {
      const { goniometer, analysis } = trial
      if (!goniometer || isMissing(analysis.mean) || isDemonstration(trial)) return []
      return [
        {
          trial,
          ...(clientId !== undefined && { clientId }),
          ours: analysis.mean,
          goniometer: goniometer.degrees,
          difference: degrees(analysis.mean - goniometer.degrees),
          average: degrees((analysis.mean + goniometer.degrees) / 2),
        },
      ]
    }),
  )

/** How many people pairs or runs of repeats are of. What belongs to nobody may all be of one person. */
const peopleIn = (owned: readonly { readonly clientId?: string }[]) =>
  new Set(owned.map(({ clientId }) => clientId)).size

/** What the pairs of one movement and method come to. */
function agreementOf(pairs: readonly AgreementPair[]): Agreement | Missing {
  if (pairs.length < MINIMUM_PAIRS) return missing('too-few')
  const limits = limitsOfAgreement(pairs.map(({ difference }) => difference))
  if (isMissing(limits)) return limits
  const sem = limits.sd / Math.SQRT2
  return {
    limits,
    icc: icc21(pairs.map(({ ours, goniometer }) => [ours, goniometer])),
    sem: degrees(sem),
    mdc95: degrees(mdc95Of(sem)),
  }
}

/** Whether two trials belong to one study. A recording played again is not mixed with live cameras. */
const isOneStudy = (a: TrialSummary, b: TrialSummary) =>
  a.movement === b.movement && a.source.kind === b.source.kind && isSameMethod(a, b)

/** The studies among all sessions: by movement in the catalogue's order, the method used last first. */
export function agreementStudies(sessions: readonly MeasuredEncounter[]): readonly AgreementStudy[] {
  const inOrder = [...agreementPairs(sessions)].sort((a, b) =>
    a.trial.recordedAt.localeCompare(b.trial.recordedAt),
  )
  const groups: AgreementPair[][] = []
  for (const pair of inOrder) {
    const group = groups.find(([first]) => first && isOneStudy(first.trial, pair.trial))
    if (group) group.push(pair)
    else groups.push([pair])
  }
  const latest = (group: readonly AgreementPair[]) => group.at(-1)?.trial.recordedAt ?? ''
  const latestFirst = groups.sort((a, b) => latest(b).localeCompare(latest(a)))
  return MOVEMENTS.flatMap((movement) =>
    latestFirst.flatMap((pairs) => {
      const [first] = pairs
      if (first?.trial.movement !== movement.id) return []
      return [{ movement, like: first.trial, pairs, people: peopleIn(pairs), agreement: agreementOf(pairs) }]
    }),
  )
}
