import type { Session } from '../../core/assessment/session'
import { NO_POSTURE_EVIDENCE, type PostureEvidence } from '../../core/error/posture/mdc'
import { readPostureEvidence } from './read-posture-evidence'
import { useStored } from './use-stored'

/** How well posture repeats for the person of a session, as far as this device knows; nothing until it has been read. */
export function usePostureEvidence({ id, clientId }: Pick<Session, 'id' | 'clientId'>): PostureEvidence {
  const evidence = useStored(
    () => readPostureEvidence(clientId ? { clientId } : { sessionId: id }),
    [id, clientId],
  )
  return evidence.status === 'ready' ? evidence.value : NO_POSTURE_EVIDENCE
}
