import type { Client } from '../../core/assessment/client'
import type { EncounterContents } from '../../core/assessment/contents'
import type { ErrorEvidence } from '../../core/error/evidence/error-evidence'
import { listSessions, readClient, type UnreadableRecord } from '../../storage/repositories'
import { readEvidence } from './read-evidence'
import { type Stored, useStored } from './use-stored'

/** A client with every session, the first one first. */
export interface History {
  /** Absent where there is no client with this id. */
  readonly client?: Client
  readonly sessions: readonly EncounterContents[]
  /** What the verdicts on this client's changes rest on. */
  readonly evidence: ErrorEvidence
  readonly unreadable: readonly UnreadableRecord[]
}

/** Follows a client's history on the disk. */
export const useHistory = (clientId: string): Stored<History> =>
  useStored(async () => {
    const [client, { items, unreadable }, evidence] = await Promise.all([
      readClient(clientId),
      listSessions(clientId),
      readEvidence({ clientId }),
    ])
    return { ...(client && { client }), sessions: items, evidence, unreadable }
  }, [clientId])
