import type { Client, Session, SessionContents } from '../../core/assessment/session'
import { inOrderOfViews } from '../../core/posture/capture/capture-summary'
import { database } from '../db/database'
import { handPictureKind } from '../records/hand-picture'
import { postureCaptureKind } from '../records/posture-capture'
import { type Listing, readRecord, readRecords, writeRecord } from '../records/record-kind'
import { NOBODY, ownerOf, sessionKind } from '../records/session'
import { trialKind } from '../records/trial'
import { guarded } from '../storage-error'
import { readClient } from './clients'
import type { MeasuredTable } from './contents'
import { sessionsOf } from './sessions-of'
import type { Undo } from './take-out'

/** A session with the client it belongs to, where it has one that can be read. */
export interface RecentSession extends SessionContents {
  readonly client?: Client
}

type RowsOf = Readonly<Record<MeasuredTable, readonly unknown[]>>

/** Reads the rows of each table at once. */
async function fromEach(read: (table: MeasuredTable) => PromiseLike<readonly unknown[]>): Promise<RowsOf> {
  const [trials, shots, handPictures] = await Promise.all([
    read('trials'),
    read('shots'),
    read('handPictures'),
  ])
  return { trials, shots, handPictures }
}

/** Adds to raw session rows what was measured in each. */
async function withContents(rows: readonly unknown[]): Promise<Listing<SessionContents>> {
  const sessions = readRecords(sessionKind, rows)
  // One read per session: several times as fast as a single one for all, which steps a cursor.
  const rowsIn = async (table: MeasuredTable) => {
    const rowsOfEach = sessions.items.map(({ id }) => database[table].where('sessionId').equals(id).toArray())
    return (await Promise.all(rowsOfEach)).flat()
  }
  return joined(sessions, await fromEach(rowsIn))
}

/** What was measured, by the session it was measured in. */
function bySession<Item extends { readonly sessionId: string }>(items: readonly Item[]) {
  const found = new Map<string, Item[]>()
  for (const item of items) {
    const others = found.get(item.sessionId)
    if (others) others.push(item)
    else found.set(item.sessionId, [item])
  }
  return (sessionId: string): readonly Item[] => found.get(sessionId) ?? []
}

const byMoment = (a: { readonly recordedAt: string }, b: { readonly recordedAt: string }) =>
  a.recordedAt.localeCompare(b.recordedAt)

function joined(sessions: Listing<Session>, rows: RowsOf): Listing<SessionContents> {
  const trials = readRecords(trialKind, rows.trials)
  const shots = readRecords(postureCaptureKind, rows.shots)
  const handPictures = readRecords(handPictureKind, rows.handPictures)
  const trialsOf = bySession(trials.items)
  const capturesOf = bySession(shots.items)
  const handPicturesOf = bySession(handPictures.items)
  return {
    items: sessions.items.map((session) => ({
      session,
      trials: trialsOf(session.id).toSorted(byMoment),
      captures: inOrderOfViews(capturesOf(session.id)),
      handPictures: handPicturesOf(session.id).toSorted(byMoment),
    })),
    unreadable: [sessions, trials, shots, handPictures].flatMap(({ unreadable }) => unreadable),
  }
}

/** The sessions of a client with what was measured, the first one first. */
export const listSessions = (clientId: string) =>
  guarded(async () => withContents(await sessionsOf(clientId).toArray()))

/** Every session on this device with what was measured, in no order. */
export const listAllSessions = () =>
  guarded(async () => {
    const [sessions, rows] = await Promise.all([
      database.sessions.toArray(),
      fromEach((table) => database[table].toArray()),
    ])
    return joined(readRecords(sessionKind, sessions), rows)
  })

/** The sessions that belong to nobody yet, the last one first. */
export const listUnassignedSessions = () =>
  guarded(async () => withContents(await sessionsOf(NOBODY).reverse().toArray()))

/** The last sessions that belong to clients, the last one first. */
export const listRecentSessions = (limit: number) =>
  guarded(async (): Promise<Listing<RecentSession>> => {
    const rows = await database.sessions
      .orderBy('startedAt')
      .reverse()
      .filter((row) => ownerOf(row) !== NOBODY)
      .limit(limit)
      .toArray()
    const { items, unreadable } = await withContents(rows)
    const recent = items.map(async (item) => {
      const client = item.session.clientId && (await readClient(item.session.clientId))
      return client ? { ...item, client } : item
    })
    return { items: await Promise.all(recent), unreadable }
  })

/** One session; undefined if there is none with this id or the record cannot be read. */
export const readSession = (id: string) =>
  guarded(async (): Promise<Session | undefined> => {
    const read = readRecord(sessionKind, await database.sessions.get(id))
    return 'value' in read ? read.value : undefined
  })

/** One session with what was measured in it, and what of it could not be read. */
export const readMeasuredSession = (id: string) =>
  guarded(async () => {
    const row = await database.sessions.get(id)
    return row === undefined ? undefined : withContents([row])
  })

/** Gives a session to a client; returns the way back to whoever had it before. */
export const assignSession = (sessionId: string, clientId: string) =>
  guarded(async (): Promise<Undo> => {
    const tables = [database.clients, database.sessions]
    const before = await database.transaction('rw', tables, async () => {
      const row = await database.sessions.get(sessionId)
      const read = readRecord(sessionKind, row)
      if ('unreadable' in read) throw new Error(`session ${sessionId} cannot be read`)
      if (!(await database.clients.get(clientId))) throw new Error(`there is no client ${clientId}`)
      await database.sessions.put(writeRecord(sessionKind, { ...read.value, clientId }))
      return row
    })
    return () => guarded(async () => void (await database.sessions.put(before)))
  })
