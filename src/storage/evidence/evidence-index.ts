import Dexie from 'dexie'
import type { SessionEvidence } from '../../core/error/evidence/session-evidence'
import { type RecordStore, records } from '../record-store'
import { EVIDENCE_VERSION, evidenceKind } from '../records/evidence'
import { noteEvidenceOf } from './note-evidence'

/** Whoever notes what is missing does so alone, in all tabs. */
const LOCK = 'plumbline-evidence'
/** So many encounters are noted in one transaction. */
const AT_ONCE = 50

/**
 * Kept encounters whose evidence has not been noted, or by other code than today's: those of a database
 * from before there was evidence, or after the code has changed. Reads keys only.
 */
async function behind({ database }: RecordStore): Promise<readonly string[]> {
  const [kept, noted] = await Promise.all([
    database.encounters
      .where('[state+startedAt]')
      .between(['kept', Dexie.minKey], ['kept', Dexie.maxKey])
      .primaryKeys(),
    database.evidence.where('computedBy').equals(EVIDENCE_VERSION).primaryKeys(),
  ])
  const known = new Set(noted)
  return kept.filter((id) => !known.has(id))
}

const noteAll = (store: RecordStore, ids: readonly string[]) =>
  store.change((change) => noteEvidenceOf(change, ids))

/**
 * Notes what is missing of the evidence, a few encounters at a time.
 *
 * @param mayGoOn is asked in between; what is left then is noted the next time.
 */
export async function completeEvidence(
  store: RecordStore = records,
  mayGoOn: () => Promise<boolean> = async () => true,
): Promise<void> {
  const noteSome = () =>
    navigator.locks.request(LOCK, async () => {
      const ids = (await behind(store)).slice(0, AT_ONCE)
      await noteAll(store, ids)
      return ids.length
    })
  while ((await noteSome()) > 0 && (await mayGoOn()));
}

/** Runs apart from whoever waits for it: a query that is followed live may not write. */
const apart = (work: () => Promise<unknown>) =>
  new Promise<void>((resolve, reject) => {
    setTimeout(() => work().then(() => resolve(), reject))
  })

const telling = async (store: RecordStore) =>
  store.openAll(evidenceKind, await store.database.evidence.where('tells').equals(1).toArray())

/**
 * The evidence of every session that tells anything about the measurement error. Reads no session: what
 * has not been noted yet is noted first.
 */
export async function readEvidenceIndex(store: RecordStore = records): Promise<readonly SessionEvidence[]> {
  if ((await behind(store)).length > 0) await apart(() => completeEvidence(store))
  const { items, unreadable } = await telling(store)
  if (unreadable.length === 0) return items
  await apart(() =>
    noteAll(
      store,
      unreadable.map(({ id }) => id),
    ),
  )
  return (await telling(store)).items
}
