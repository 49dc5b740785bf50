import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '../../../src/storage/db/database'
import type { Row } from '../../../src/storage/db/row'
import { keepManyClients } from '../../fixtures/many-clients'
import { clear, open, type ScreenName, seed } from './every-screen'

/** Screens of one client; the index of evidence is for all of them. */
const OF_ONE_CLIENT: readonly ScreenName[] = [
  ...(['client', 'session', 'compare', 'result'] as const),
  ...(['posture record', 'posture compare'] as const),
]
const CLIENTS = 50
/** What grows with what is measured, and is no index. */
const MEASURED = [database.encounters, database.entries, database.landmarks, database.pictures]

let addresses: Awaited<ReturnType<typeof seed>>
const read: string[] = []

const note = (row: Row | undefined) => {
  if (row) read.push(row.id)
  return row
}

/** The keys of everything of the one client, drafts too. */
async function ownKeys(): Promise<ReadonlySet<string>> {
  const client = addresses.client.replace('/client/', '')
  const sessions = await database.encounters.where('clientId').equals(client).primaryKeys()
  const entries = await database.entries.where('encounterId').anyOf(sessions).primaryKeys()
  return new Set([...sessions, ...entries])
}

beforeAll(async () => {
  addresses = await seed()
  await keepManyClients(CLIENTS)
  for (const table of MEASURED) table.hook('reading', note)
})
afterAll(async () => {
  for (const table of MEASURED) table.hook('reading').unsubscribe(note)
  await clear()
})
beforeEach(() => {
  read.length = 0
})
afterEach(() => {
  location.hash = '/settings'
})

test.each(OF_ONE_CLIENT)(
  `the screen “%s” reads nothing that was measured of ${CLIENTS} others`,
  async (name) => {
    await open(addresses[name])
    expect(read.length).toBeGreaterThan(0)
    const own = await ownKeys()
    expect(read.filter((id) => !own.has(id))).toEqual([])
  },
)
