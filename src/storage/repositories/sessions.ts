import Dexie from 'dexie'
import type { Client } from '../../core/assessment/client'
import type { EncounterContents } from '../../core/assessment/contents'
import type { Encounter } from '../../core/assessment/encounter'
import { inOrderOfViews } from '../../core/posture/capture/capture-summary'
import { MEASUREMENT_VERSION } from '../../core/trial/analysis'
import { isLive, NOBODY, type Row } from '../db/row'
import { records } from '../record-store'
import { answerKind } from '../records/answer'
import { clientKind } from '../records/client'
import { encounterKind } from '../records/encounter'
import { handPictureKind } from '../records/hand-picture'
import { handReadingKind } from '../records/hand-reading'
import { postureCaptureKind } from '../records/posture-capture'
import type { Listing, RecordKind, UnreadableRecord } from '../records/record-kind'
import { trialKind } from '../records/trial'
import { guarded, StorageError } from '../storage-error'
import { readClient } from './clients'
import { encountersOf } from './contents'
import type { Undo } from './erase'
import { freshSummaries } from './fresh-trials'

/** A session with the client it belongs to, where it has one that can be read. */
export interface RecentSession extends EncounterContents {
  readonly client?: Client
}

const ENTRY_KINDS: readonly string[] = [
  trialKind,
  postureCaptureKind,
  handPictureKind,
  answerKind,
  handReadingKind,
].map(({ id }) => id)

/** Entries of a kind that this version of the app knows nothing of. */
const unknownKinds = (rows: readonly Row[]): readonly UnreadableRecord[] =>
  rows
    .filter(({ kind = '' }) => !ENTRY_KINDS.includes(kind))
    .map(({ id, kind = 'entry' }) => ({ kind, id, reason: 'from-a-newer-version' }))

const byMoment = (a: { readonly recordedAt: string }, b: { readonly recordedAt: string }) =>
  a.recordedAt.localeCompare(b.recordedAt)

/** Opens the kept entries of one encounter. */
async function contentsIn(encounter: Encounter, rows: readonly Row[]) {
  const openKind = <Value>(kind: RecordKind<Value>) =>
    records.openAll(
      kind,
      rows.filter((row) => row.kind === kind.id),
    )
  const [trials, captures, handPictures, answers, readings] = await Promise.all([
    openKind(trialKind),
    openKind(postureCaptureKind),
    openKind(handPictureKind),
    openKind(answerKind),
    openKind(handReadingKind),
  ])
  const contents: EncounterContents = {
    session: encounter,
    trials: (await freshSummaries(trials.items)).toSorted(byMoment),
    // The values of a view are always computed anew, by the code of today.
    captures: inOrderOfViews(captures.items).map((each) => ({
      ...each,
      measurementVersion: MEASUREMENT_VERSION,
    })),
    handPictures: handPictures.items.toSorted(byMoment),
    answers: answers.items.toSorted(byMoment),
    readings: readings.items.toSorted(byMoment),
  }
  return {
    contents,
    unreadable: [
      ...[trials, captures, handPictures, answers, readings].flatMap((each) => each.unreadable),
      ...unknownKinds(rows),
    ],
  }
}

/** One read per encounter: several times as fast as a single one for some, which steps a cursor. */
const entriesOf = (encounterId: string) =>
  records.database.entries.where('[state+encounterId]').equals(['kept', encounterId]).toArray()

/** Adds to rows of encounters what was kept in each. */
async function withContents(
  rows: readonly Row[],
  entries: (encounterId: string) => PromiseLike<readonly Row[]> | readonly Row[] = entriesOf,
): Promise<Listing<EncounterContents>> {
  const encounters = await records.openAll(encounterKind, rows)
  const read = await Promise.all(
    encounters.items.map(async (encounter) => contentsIn(encounter, await entries(encounter.id))),
  )
  return {
    items: read.map(({ contents }) => contents),
    unreadable: [...encounters.unreadable, ...read.flatMap(({ unreadable }) => unreadable)],
  }
}

/** The sessions of a client with what was measured, the first one first. */
export const listSessions = (clientId: string) =>
  guarded(async () => withContents(await encountersOf(records.database, clientId).toArray()))

/** Every session on this device with what was measured, the first one first. */
export const listAllSessions = () =>
  guarded(async () => {
    const { encounters, entries } = records.database
    const ofAll = [
      ['kept', Dexie.minKey],
      ['kept', Dexie.maxKey],
    ] as const
    const [kept, contents] = await Promise.all([
      encounters
        .where('[state+startedAt]')
        .between(...ofAll)
        .toArray(),
      entries
        .where('[state+encounterId]')
        .between(...ofAll)
        .toArray(),
    ])
    const byEncounter = new Map<string, Row[]>()
    for (const row of contents) {
      const others = byEncounter.get(row.encounterId ?? '')
      if (others) others.push(row)
      else byEncounter.set(row.encounterId ?? '', [row])
    }
    return withContents(kept, (id) => byEncounter.get(id) ?? [])
  })

/** The sessions that belong to nobody yet, the last one first. */
export const listUnassignedSessions = () =>
  guarded(async () => withContents(await encountersOf(records.database, NOBODY).reverse().toArray()))

/** The last sessions that belong to clients, the last one first. */
export const listRecentSessions = (limit: number) =>
  guarded(async (): Promise<Listing<RecentSession>> => {
    const rows = await records.database.encounters
      .where('[state+startedAt]')
      .between(['kept', Dexie.minKey], ['kept', Dexie.maxKey])
      .reverse()
      .filter(({ clientId }) => clientId !== NOBODY)
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
export const readSession = (id: string) => guarded(() => records.read(encounterKind, id))

/** The last session of a client in which something is kept; undefined if there is none or it cannot be read. */
export const readLatestSession = (clientId: string) =>
  guarded(async (): Promise<Encounter | undefined> => {
    const row = await encountersOf(records.database, clientId).last()
    return row && records.read(encounterKind, row.id)
  })

/** One session with what was measured in it, and what of it could not be read; undefined while nothing in it is kept. */
export const readMeasuredSession = (id: string) =>
  guarded(async () => {
    const row = await records.database.encounters.get(id)
    return row?.state === 'kept' ? withContents([row]) : undefined
  })

/** Gives a session to a client; returns the way back to whoever had it before. */
export const assignSession = async (sessionId: string, clientId: string): Promise<Undo> => {
  const give = async (owner: string | undefined) => {
    const { result } = await records.change(async (change) => {
      const encounter = await change.read(encounterKind, sessionId)
      const row = await change.unit.seen('encounters', sessionId)
      const isThere = owner === undefined || isLive(await change.unit.seen(clientKind.table, owner))
      if (!encounter || !row || !isThere) throw new StorageError('gone')
      const { clientId: before, ...rest } = encounter
      await change.put(encounterKind, owner === undefined ? rest : { ...rest, clientId: owner }, row.state)
      return before
    })
    return result
  }
  const before = await give(clientId)
  return async () => void (await give(before))
}
