import Dexie from 'dexie'
import { database } from '../db/database'

/** The rows of a client's sessions by their start, as a range of the index. */
export const sessionsOf = (clientId: string) =>
  database.sessions.where('[clientId+startedAt]').between([clientId, Dexie.minKey], [clientId, Dexie.maxKey])
