import { limitedIn } from '../../../core/assessment/limited'
import type { Protocol } from '../../../core/protocol/protocol'
import { protocolFor } from '../../../core/protocol/protocol-for'
import { listSessions } from '../../../storage/repositories'
import { readEvidence } from '../../records/read-evidence'
import { useFollowed } from '../../records/use-followed'
import { RECHECK_ID } from './protocols'

async function find(clientId: string): Promise<Protocol | undefined> {
  const { items } = await listSessions(clientId)
  const last = items
    .filter(({ trials }) => trials.length > 0)
    .toSorted((a, b) => b.session.startedAt.localeCompare(a.session.startedAt))[0]
  return last && protocolFor(RECHECK_ID, limitedIn(last, await readEvidence({ clientId })))
}

/** A short check of what moved less in a client's last session; undefined where there is nothing, or no client. */
export const useRecheck = (clientId: string | undefined): Protocol | undefined =>
  useFollowed(async () => (clientId ? find(clientId).catch(() => undefined) : undefined), [clientId])
