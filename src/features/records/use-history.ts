import type { Client, MeasuredSession } from '../../core/session'
import { listSessions, readClient, type UnreadableRecord } from '../../storage/records'
import { type Stored, useStored } from './use-stored'

/** A client with every session, the first one first. */
export interface History {
  /** Absent where there is no client with this id. */
  readonly client?: Client
  readonly sessions: readonly MeasuredSession[]
  readonly unreadable: readonly UnreadableRecord[]
}

/** Follows a client's history on the disk. */
export const useHistory = (clientId: string): Stored<History> =>
  useStored(async () => {
    const [client, { items, unreadable }] = await Promise.all([readClient(clientId), listSessions(clientId)])
    return { ...(client && { client }), sessions: items, unreadable }
  }, [clientId])
