import type { Encounter } from '../../core/assessment/encounter'
import { type ErrorEvidence, NO_EVIDENCE } from '../../core/error/evidence/error-evidence'
import { readEvidence } from './read-evidence'
import { useStored } from './use-stored'

/** What this device knows about the measurement error, for the person of a session; nothing until it has been read. */
export function useEvidence({ id, clientId }: Pick<Encounter, 'id' | 'clientId'>): ErrorEvidence {
  const evidence = useStored(() => readEvidence(clientId ? { clientId } : { sessionId: id }), [id, clientId])
  return evidence.status === 'ready' ? evidence.value : NO_EVIDENCE
}
