import Dexie, { type IntervalTree, RangeSet } from 'dexie'
import type { SessionEvidence } from '../../core/error/evidence/session-evidence'
import type { Row } from '../db/row'
import { type RecordStore, records } from '../record-store'
import { EVIDENCE_VERSION, evidenceKind } from '../records/evidence'
import { completeEvidence, noteAnew } from './complete-evidence'

/** Keys of rows that were written. */
type Written = ReadonlySet<string> | 'everything'

/** The keys that Dexie reports; of many rows at once it reports a range. */
function writtenIn(ranges: IntervalTree): Written {
  const nodes = [...new RangeSet().add(ranges)]
  return nodes.every(({ from, to }) => from === to)
    ? new Set(nodes.map(({ from }) => String(from)))
    : 'everything'
}

const both = (one: Written, other: Written): Written =>
  one === 'everything' || other === 'everything' ? 'everything' : new Set([...one, ...other])

/**
 * The evidence of every session on this device that tells anything about the measurement error, in
 * memory. Reads no session: what has not been noted yet is noted first.
 *
 * Lifetime: as long as the tab. What any tab writes is read again, and nothing else.
 */
export class EvidenceIndex {
  readonly #store: RecordStore
  #telling: ReadonlyMap<string, SessionEvidence> = new Map()
  /** What was written since it was read. */
  #written: Written = 'everything'
  #reading: Promise<unknown> = Promise.resolve()

  constructor(store: RecordStore) {
    this.#store = store
    const part = `idb://${store.database.name}/${evidenceKind.table}/`
    Dexie.on('storagemutated', (parts) => {
      const ranges = parts[part]
      if (ranges) this.#written = both(this.#written, writtenIn(ranges))
    })
    // Of what was written while it was closed nobody tells.
    const forget = () => {
      this.#written = 'everything'
    }
    store.database.on('ready', forget, true)
  }

  /** Those of the sessions that tell anything. Fails where the disk does. */
  async read(): Promise<readonly SessionEvidence[]> {
    // A disk that cannot be reached is not passed off as what was read before.
    await this.#store.database.evidence.limit(1).primaryKeys()
    // One after the other: each goes on from what the one before has read, which may be nothing more.
    const next = () => this.#catchUp()
    const reading = this.#reading.then(next, next)
    this.#reading = reading
    return [...(await reading).values()]
  }

  async #catchUp(): Promise<ReadonlyMap<string, SessionEvidence>> {
    if (this.#written === 'everything') await completeEvidence(this.#store)
    const torn = await this.#readWritten()
    if (torn.length > 0) {
      await noteAnew(this.#store, torn)
      await this.#readWritten()
    }
    return this.#telling
  }

  /** Reads what was written; returns the keys of rows that other code wrote, or that cannot be understood. */
  async #readWritten(): Promise<readonly string[]> {
    const written = this.#written
    if (written !== 'everything' && written.size === 0) return []
    this.#written = new Set()
    try {
      const telling = new Map(written === 'everything' ? [] : this.#telling)
      const rows = await this.#rows(written)
      const read = await Promise.all(
        rows.map(async (row) => ({ id: row.id, evidence: await this.#open(row) })),
      )
      if (written !== 'everything') for (const id of written) telling.delete(id)
      for (const { id, evidence } of read) if (evidence) telling.set(id, evidence)
      this.#telling = telling
      return read.flatMap(({ id, evidence }) => (evidence ? [] : id))
    } catch (error) {
      this.#written = both(this.#written, written)
      throw error
    }
  }

  async #rows(written: Written): Promise<readonly Row[]> {
    const { evidence } = this.#store.database
    if (written === 'everything') return evidence.where('tells').equals(1).toArray()
    const rows = await evidence.bulkGet([...written])
    return rows.flatMap((row) => (row?.tells === 1 ? row : []))
  }

  async #open(row: Row): Promise<SessionEvidence | undefined> {
    if (row.computedBy !== EVIDENCE_VERSION) return undefined
    const read = await this.#store.open(evidenceKind, row)
    return 'value' in read ? read.value : undefined
  }
}

export const evidenceIndex = new EvidenceIndex(records)
