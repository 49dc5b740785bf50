import { isDemonstration } from '../../../core/trial/demonstration'
import type { Trial } from '../../../core/trial/trial'
import { draftTrial } from '../../../storage/drafts/drafts'
import { draftWriter } from './draft-writer'

/** Writes a trial as a draft of its session, which is there from then on; not a demonstration, which is of nobody. */
export function writeTrialDraft(trial: Trial, clientId: string | undefined): void {
  if (isDemonstration(trial)) return
  const session = { id: trial.sessionId, startedAt: trial.recordedAt, ...(clientId && { clientId }) }
  draftWriter.write(trial.id, () => draftTrial(session, trial))
}
