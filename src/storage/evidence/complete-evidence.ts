import Dexie from 'dexie'
import { type RecordStore, records } from '../record-store'
import { EVIDENCE_VERSION } from '../records/evidence'
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

/** Notes the evidence of encounters from their entries, whatever was noted of them. */
export const noteAnew = (store: RecordStore, ids: readonly string[]) =>
  store.change((change) => noteEvidenceOf(change, ids))

/**
 * Notes what is missing of the evidence, some encounters at a time.
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
      await noteAnew(store, ids)
      return ids.length
    })
  while ((await noteSome()) > 0 && (await mayGoOn()));
}
