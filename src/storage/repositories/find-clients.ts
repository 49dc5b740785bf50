import Dexie from 'dexie'
import type { Client } from '../../core/assessment/client'
import { NOBODY } from '../db/row'
import { records } from '../record-store'
import type { Listing } from '../records/record-kind'
import { guarded } from '../storage-error'
import { clientIndex } from './client-index'
import { encountersOf } from './contents'

/** A client with when they were last measured, ISO 8601; absent while they have no session. */
export interface ClientOverview {
  readonly client: Client
  readonly lastMeasuredAt?: string
}

async function withLastSession(client: Client): Promise<ClientOverview> {
  const keys: unknown[] = await encountersOf(records.database, client.id).reverse().limit(1).keys()
  const [key] = keys
  const lastMeasuredAt: unknown = Array.isArray(key) ? key[2] : undefined
  return { client, ...(typeof lastMeasuredAt === 'string' && { lastMeasuredAt }) }
}

/** The clients of the last sessions, so many at most. */
async function lastSeen(limit: number): Promise<ReadonlySet<string>> {
  const seen = new Set<string>()
  await records.database.encounters
    .where('[state+startedAt]')
    .between(['kept', Dexie.minKey], ['kept', Dexie.maxKey])
    .reverse()
    .until(() => seen.size >= limit)
    .each(({ clientId }) => {
      if (clientId !== undefined && clientId !== NOBODY) seen.add(clientId)
    })
  return seen
}

const lastTouched = ({ lastMeasuredAt, client }: ClientOverview) => lastMeasuredAt ?? client.createdAt

/**
 * Clients whose name contains every word of `query`, whatever its case, accents and punctuation, by
 * name. Without a query: those who were measured or added last, the last one first.
 */
export const findClients = (query: string, limit: number) =>
  guarded(async (): Promise<Listing<ClientOverview>> => {
    const { items, unreadable } = await clientIndex.search(query)
    if (query.trim() !== '') {
      return { items: await Promise.all(items.slice(0, limit).map(withLastSession)), unreadable }
    }
    const seen = await lastSeen(limit)
    const newest = items.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)).slice(0, limit)
    const recent = items.filter(({ id }) => seen.has(id))
    const overviews = await Promise.all([...new Set([...recent, ...newest])].map(withLastSession))
    overviews.sort((a, b) => lastTouched(b).localeCompare(lastTouched(a)))
    return { items: overviews.slice(0, limit), unreadable }
  })
