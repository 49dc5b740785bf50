import type { Session } from '../../core/assessment/session'
import { database } from '../db/database'
import { writeRecord } from '../records/record-kind'
import { sessionKind } from '../records/session'

/**
 * Asks the browser not to clear this page's data when space runs short. Not waited for: some browsers
 * ask the person, and the measurement is on the disk either way.
 */
export async function askToPersist() {
  try {
    const kept = await navigator.storage.persisted()
    if (!kept) await navigator.storage.persist()
  } catch {
    // No StorageManager here: the data lives as long as the browser's own rules let it.
  }
}

/**
 * Writes a session unless it is there already: whoever has it by now keeps it. Runs within the
 * transaction that keeps what was measured, over clients and sessions.
 */
export async function keepSession(session: Session) {
  const { clients, sessions } = database
  if (await sessions.get(session.id)) return
  const { clientId, ...nobodys } = session
  // The client may have been erased meanwhile, in another tab: then the session is nobody's,
  // where it can be found, rather than a lost client's.
  const owned = clientId !== undefined && (await clients.get(clientId)) !== undefined
  await sessions.put(writeRecord(sessionKind, owned ? session : nobodys))
}
