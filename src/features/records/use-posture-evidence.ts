import type { Encounter } from '../../core/assessment/encounter'
import { type ErrorEvidence, NO_EVIDENCE } from '../../core/error/evidence/error-evidence'
import { readPostureEvidence } from './read-evidence'
import { useStored } from './use-stored'

/** How well posture repeats for the person of a session, as far as this device knows; nothing until it has been read. */
export function usePostureEvidence({ id, clientId }: Pick<Encounter, 'id' | 'clientId'>): ErrorEvidence {
  const evidence = useStored(
    () => readPostureEvidence(clientId ? { clientId } : { sessionId: id }),
    [id, clientId],
  )
  return evidence.status === 'ready' ? evidence.value : NO_EVIDENCE
}
