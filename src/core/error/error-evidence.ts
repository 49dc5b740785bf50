import type { MeasuredSession } from '../assessment/session'
import { type AgreementPair, agreementPairs } from './agreement/study'
import { type RepeatRun, repeatRuns } from './repeats'

/** What this device knows about its own measurement error. */
export interface ErrorEvidence {
  /** Repeats of the person that is looked at. */
  readonly person: readonly RepeatRun[]
  /** Repeats of everybody on this device. */
  readonly device: readonly RepeatRun[]
  /** Trials on this device with a goniometer's reading beside them. */
  readonly pairs: readonly AgreementPair[]
}

/** A device that knows nothing yet: only the literature is left. */
export const NO_EVIDENCE: ErrorEvidence = { person: [], device: [], pairs: [] }

/** The person that is looked at: a client, or whoever sat in a session that belongs to nobody. */
export type Person = { readonly clientId: string } | { readonly sessionId: string }

/** Gathers the evidence from every session on this device. */
export function evidenceFrom(sessions: readonly MeasuredSession[], person: Person): ErrorEvidence {
  const device = sessions.flatMap(repeatRuns)
  const isTheirs = (run: RepeatRun) =>
    'clientId' in person ? run.clientId === person.clientId : run.sessionId === person.sessionId
  return { person: device.filter(isTheirs), device, pairs: agreementPairs(sessions) }
}
