import { MOVEMENT_IDS } from '../../../src/core/movements/movement'
import { readEvidence } from '../../../src/features/records/read-evidence'
import { database } from '../../../src/storage/db/database'
import { records } from '../../../src/storage/record-store'
import { clientKind } from '../../../src/storage/records/client'
import { encounterKind } from '../../../src/storage/records/encounter'
import { trialKind } from '../../../src/storage/records/trial'
import {
  countClients,
  findClients,
  listClients,
  listRecentSessions,
  listSessions,
  listUnassignedSessions,
  readClient,
} from '../../../src/storage/repositories'
import { aSummary } from '../../fixtures/trials'
import type { RecordTimes } from './contract'

/** Sessions of a client, and trials in each: two movements of both sides and one repeat. */
const SESSIONS = 5
const TRIALS = 5
/** Clients are written so many at a time. */
const AT_ONCE = 50
/** What the start screen shows of each list. */
const SHOWN = 8

const FIRST = ['Anna', 'Łukasz', 'Søren', 'Maria', 'Zoë', 'Jürgen', 'Siobhán', 'Ravi', 'Li', 'Ömer']
const LAST = ['Nowak', 'O’Connor', 'Smith-Jones', 'Müller', 'Hansen', 'Patel', 'Groß', 'Żółw', 'Kent', 'Ito']

/** The same numbers each time: a linear congruential generator (Numerical Recipes). */
function seeded(seed: number) {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** Fills the disk with clients, sessions and trials, as the app writes them but for the landmarks. */
async function seed(clients: number): Promise<readonly string[]> {
  await database.delete()
  await database.open()
  const random = seeded(20)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  const ids: string[] = []
  for (let start = 0; start < clients; start += AT_ONCE) {
    await records.change(async (change) => {
      for (let index = start; index < Math.min(clients, start + AT_ONCE); index += 1) {
        const client = {
          id: crypto.randomUUID(),
          name: `${pick(FIRST)} ${pick(LAST)} ${index}`,
          createdAt: '2025-01-01T09:00:00.000Z',
        }
        ids.push(client.id)
        await change.put(clientKind, client)
        for (let visit = 0; visit < SESSIONS; visit += 1) {
          const startedAt = new Date(Date.UTC(2025, visit, 1 + (index % 28), 9, index % 60)).toISOString()
          const session = { id: crypto.randomUUID(), clientId: client.id, startedAt }
          await change.put(encounterKind, session)
          const movements = [pick(MOVEMENT_IDS), pick(MOVEMENT_IDS)]
          for (let trial = 0; trial < TRIALS; trial += 1) {
            const value = 90 + 60 * random()
            await change.put(
              trialKind,
              aSummary({
                session,
                movement: movements[trial % 2] ?? 'shoulder-abduction',
                side: trial % 4 < 2 ? 'left' : 'right',
                values: [value, value + 2, value + 1],
                minutesIn: trial * 2,
              }),
            )
          }
        }
      }
    })
  }
  return ids
}

async function timed(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await call()
  return performance.now() - start
}

/** Times what the screens ask the disk for, with so many clients on it, `rounds` times each. */
export async function timeRecords(clients: number, rounds: number): Promise<RecordTimes> {
  const ids = await seed(clients)
  const random = seeded(5)
  const list = await timed(listClients)
  const search: number[] = []
  const client: number[] = []
  const start: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const id = ids[Math.floor(random() * ids.length)] ?? ''
    const query = ['an', 'lukasz', 'smith', 'o', String(round)][round % 5] ?? ''
    search.push(await timed(() => findClients(query, SHOWN)))
    client.push(
      await timed(() => Promise.all([readClient(id), listSessions(id), readEvidence({ clientId: id })])),
    )
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
  return { list, search, client, start }
}
