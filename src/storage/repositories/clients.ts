import type { Client } from '../../core/assessment/session'
import { database } from '../db/database'
import { clientKind } from '../records/client'
import { type Listing, readRecord, readRecords, writeRecord } from '../records/record-kind'
import { NOBODY, ownerOf } from '../records/session'
import { guarded } from '../storage-error'
import { contentsOf } from './contents'
import { sessionsOf } from './sessions-of'
import { takeOut, type Undo } from './take-out'

/** A client with when they were last measured, ISO 8601; absent while they have no session. */
export interface ClientOverview {
  readonly client: Client
  readonly lastMeasuredAt?: string
}

const alphabetical = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true })

/** Letters without accents and case, so that "Zoe" finds "Zoë". */
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB')

/** Every client, by name. */
export const listClients = () =>
  guarded(async (): Promise<Listing<Client>> => {
    const { items, unreadable } = readRecords(clientKind, await database.clients.toArray())
    return { items: [...items].sort((a, b) => alphabetical.compare(a.name, b.name)), unreadable }
  })

async function withLastSession(client: Client): Promise<ClientOverview> {
  const keys: unknown[] = await sessionsOf(client.id).reverse().limit(1).keys()
  const key = keys[0]
  const startedAt = Array.isArray(key) ? key[1] : undefined
  return typeof startedAt === 'string' ? { client, lastMeasuredAt: startedAt } : { client }
}

/**
 * The clients whose name or code holds every word of `query`, by name; without a query, those seen or
 * added last. At most `limit`.
 */
export const findClients = (query: string, limit: number) =>
  guarded(async (): Promise<Listing<ClientOverview>> => {
    const { items, unreadable } = await listClients()
    const words = folded(query).split(/\s+/).filter(Boolean)
    if (words.length > 0) {
      const found = items.filter(({ name }) => {
        const text = folded(name)
        return words.every((word) => text.includes(word))
      })
      return { items: await Promise.all(found.slice(0, limit).map(withLastSession)), unreadable }
    }
    const seen = new Set<string>()
    await database.sessions
      .orderBy('startedAt')
      .reverse()
      .until(() => seen.size >= limit)
      .each((row) => {
        const owner = ownerOf(row)
        if (owner !== undefined && owner !== NOBODY) seen.add(owner)
      })
    const newest = [...items].sort((a, b) => b.createdAt.localeCompare(a.createdAt)).slice(0, limit)
    const recent = items.filter(({ id }) => seen.has(id))
    const overviews = await Promise.all([...new Set([...recent, ...newest])].map(withLastSession))
    const lastTouched = (overview: ClientOverview) => overview.lastMeasuredAt ?? overview.client.createdAt
    overviews.sort((a, b) => lastTouched(b).localeCompare(lastTouched(a)))
    return { items: overviews.slice(0, limit), unreadable }
  })

/** How many clients there are, read or unreadable. */
export const countClients = () => guarded(() => database.clients.count())

/** One client; undefined if there is none with this id or the record cannot be read. */
export const readClient = (id: string) =>
  guarded(async () => {
    const read = readRecord(clientKind, await database.clients.get(id))
    return 'value' in read ? read.value : undefined
  })

/** Adds a client under a name or code. */
export const createClient = (name: string) =>
  guarded(async (): Promise<Client> => {
    const client = { id: crypto.randomUUID(), name: name.trim(), createdAt: new Date().toISOString() }
    await database.clients.add(writeRecord(clientKind, client))
    return client
  })

/** Gives a client another name or code. */
export const renameClient = (id: string, name: string) =>
  guarded(() =>
    database.transaction('rw', database.clients, async () => {
      const read = readRecord(clientKind, await database.clients.get(id))
      if ('unreadable' in read) throw new Error(`client ${id} cannot be read`)
      await database.clients.put(writeRecord(clientKind, { ...read.value, name: name.trim() }))
    }),
  )

/** Erases a client with everything measured on them, in one transaction. Returns the way back. */
export const eraseClient = (id: string): Promise<Undo> =>
  takeOut(async () => {
    const sessions = await sessionsOf(id).primaryKeys()
    return { clients: [id], sessions, ...(await contentsOf(sessions)) }
  })
