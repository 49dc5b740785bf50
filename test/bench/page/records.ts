import type { Whose } from '../../../src/core/error/evidence/error-evidence'
import { readEvidence } from '../../../src/features/records/read-evidence'
import { database } from '../../../src/storage/db/database'
import { completeEvidence } from '../../../src/storage/evidence/complete-evidence'
import {
  countClients,
  findClients,
  listClients,
  listRecentSessions,
  listSessions,
  listUnassignedSessions,
  readClient,
} from '../../../src/storage/repositories'
import { fullRead } from '../../fixtures/full-read'
import { keepManyClients, seeded } from '../../fixtures/many-clients'
import type { RecordTimes } from './contract'

/** What the start screen shows of each list. */
const SHOWN = 8
/** A full read takes long: it is timed so often at most. */
const FULL_READS = 5

async function timed(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await call()
  return performance.now() - start
}

/** What a client's page asks the disk for, with its evidence from either source. */
const openClient = (id: string, evidenceOf: (whose: Whose) => Promise<unknown>) =>
  timed(() => Promise.all([readClient(id), listSessions(id), evidenceOf({ clientId: id })]))

/** Times what the screens ask the disk for, with so many clients on it, `rounds` times each. */
export async function timeRecords(clients: number, rounds: number): Promise<RecordTimes> {
  await database.delete()
  await database.open()
  const ids = await keepManyClients(clients)
  const random = seeded(5)
  const anybody = () => ids[Math.floor(random() * ids.length)] ?? ''
  const list = await timed(listClients)
  await database.evidence.clear()
  const noting = await timed(completeEvidence)
  const search: number[] = []
  const client: number[] = []
  const clientByFullRead: number[] = []
  const start: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const query = ['an', 'lukasz', 'smith', 'o', String(round)][round % 5] ?? ''
    search.push(await timed(() => findClients(query, SHOWN)))
    client.push(await openClient(anybody(), readEvidence))
    if (round < FULL_READS) clientByFullRead.push(await openClient(anybody(), fullRead))
    start.push(
      await timed(() =>
        Promise.all([
          countClients(),
          listRecentSessions(SHOWN),
          listUnassignedSessions(),
          findClients('', SHOWN),
        ]),
      ),
    )
  }
  await database.delete()
  return { list, noting, search, client, clientByFullRead, start }
}
