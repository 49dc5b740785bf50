import Dexie from 'dexie'
import type { Encounter } from '../../core/assessment/encounter'
import type { PlumblineDatabase } from '../db/database'
import { isLive, type RowState } from '../db/row'
import type { Change } from '../record-store'
import { clientKind } from '../records/client'
import { encounterKind } from '../records/encounter'
import type { Keys } from './erase'

/** The kept encounters of a client by their start, as a range of the index; of nobody with `NOBODY`. */
export const encountersOf = (database: PlumblineDatabase, clientId: string) =>
  database.encounters
    .where('[state+clientId+startedAt]')
    .between(['kept', clientId, Dexie.minKey], ['kept', clientId, Dexie.maxKey])

/** Everything in some encounters, kept or not yet. */
export async function contentsOf(change: Change, encounterIds: readonly string[]) {
  const entries = await change.unit.ids((database) =>
    database.entries.where('encounterId').anyOf([...encounterIds]),
  )
  return withAttachments(entries)
}

/** The keys of entries with what belongs to each. */
export const withAttachments = (entries: readonly string[]) =>
  ({ entries, landmarks: entries, pictures: entries }) satisfies Keys

/**
 * What becomes of an encounter without the entries that are `gone`: nothing in it, and it goes too;
 * only drafts, and it is a draft again. Returns its key where it goes.
 */
export async function leftWithout(
  change: Change,
  encounterId: string,
  gone: readonly string[],
): Promise<readonly string[]> {
  const { unit } = change
  const { entries } = await contentsOf(change, [encounterId])
  const left = await Promise.all(
    entries.filter((id) => !gone.includes(id)).map((id) => unit.seen('entries', id)),
  )
  if (left.length === 0) return [encounterId]
  const row = await unit.seen('encounters', encounterId)
  if (isLive(row) && left.every((each) => each?.state === 'draft')) {
    const { updatedAt: _, revision: __, deviceId: ___, ...content } = row
    unit.write('encounters', { ...content, state: 'draft' })
  }
  return []
}

/**
 * Sees to it that an encounter is there for an entry: whoever has it by now keeps it, and a draft is
 * made final with the first entry that is kept.
 */
export async function keepEncounter(change: Change, encounter: Encounter, state: RowState) {
  const { unit } = change
  const row = await unit.seen('encounters', encounter.id)
  if (isLive(row)) {
    const { updatedAt: _, revision: __, deviceId: ___, ...content } = row
    if (state === 'kept' && row.state === 'draft') unit.write('encounters', { ...content, state })
    return
  }
  const { clientId, ...nobodys } = encounter
  // The client may have been erased meanwhile, in another tab: then the encounter is nobody's, where it
  // can be found, rather than a lost client's.
  const owned = clientId !== undefined && isLive(await unit.seen(clientKind.table, clientId))
  await change.put(encounterKind, owned ? encounter : nobodys, state)
}
