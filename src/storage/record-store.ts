import { type Codec, type Encoded, plainCodec } from './codec'
import { database, type PlumblineDatabase } from './db/database'
import { isLive, type RowState } from './db/row'
import { Conflict, type RowToWrite, Unit, type Written } from './db/unit'
import { noteEvidence } from './evidence/note-evidence'
import {
  type Listing,
  type RecordKind,
  readRecord,
  type UnreadableRecord,
  writeRecord,
} from './records/record-kind'
import { guarded } from './storage-error'

/** So often a change is worked out anew before it is given up: each time another tab was faster. */
const MOST_TRIES = 8

/** A record as it came from the disk, or why it could not be understood. */
export type Reading<Value> = { readonly value: Value } | { readonly unreadable: UnreadableRecord }

/** A change under way: reads values, and says what is to be written. */
export class Change {
  readonly unit: Unit
  readonly #store: RecordStore

  constructor(store: RecordStore) {
    this.#store = store
    this.unit = new Unit(store.database)
  }

  /** A live record; undefined where there is none. Throws where it is there and cannot be read. */
  async read<Value>(kind: RecordKind<Value>, id: string): Promise<Value | undefined> {
    const row = await this.unit.seen(kind.table, id)
    if (!isLive(row)) return undefined
    const read = await this.#store.open(kind, row)
    if ('unreadable' in read) throw new Error(`${kind.name} ${id} cannot be read`)
    return read.value
  }

  /** Opens live rows, those too that this change itself is going to write. */
  openAll<Value>(
    kind: RecordKind<Value>,
    rows: readonly (RowToWrite | undefined)[],
  ): Promise<Listing<Value>> {
    return this.#store.openAll(kind, rows)
  }

  /** Puts a value in the place of what is there, or anew. */
  async put<Value>(kind: RecordKind<Value>, value: Value, state: RowState = 'kept'): Promise<void> {
    const record = writeRecord(kind, value)
    const id = String(record[kind.key])
    const content = await this.#store.seal(kind, id, record)
    this.unit.write(kind.table, { id, state, ...kind.indexed(value), content })
  }
}

/**
 * Records on the disk through a codec. Contents are sealed before a transaction and opened after it.
 *
 * Lifetime: as long as the database; the codec may be another one from some moment on, and rows that an
 * earlier one wrote can still be opened.
 */
export class RecordStore {
  readonly database: PlumblineDatabase
  readonly #codecs: ReadonlyMap<string, Codec>
  readonly #writing: Codec

  /** @param codecs what opens rows; the first one writes. */
  constructor(on: PlumblineDatabase, codecs: readonly [Codec, ...Codec[]] = [plainCodec]) {
    this.database = on
    this.#writing = codecs[0]
    this.#codecs = new Map(codecs.map((codec) => [codec.name, codec]))
  }

  async seal<Value>(
    kind: RecordKind<Value>,
    id: string,
    record: ReturnType<typeof writeRecord>,
  ): Promise<Encoded> {
    const { name } = this.#writing
    return { codec: name, data: await this.#writing.encode({ kind: kind.id, id }, record) }
  }

  /** Opens a live row and lets it through the gate of its kind. */
  async open<Value>(kind: RecordKind<Value>, { id, content }: RowToWrite): Promise<Reading<Value>> {
    const codec = content && this.#codecs.get(content.codec)
    const unreadable = { unreadable: { kind: kind.name, id, reason: 'damaged' as const } }
    if (!codec) return unreadable
    let data: unknown
    try {
      data = await codec.decode({ kind: kind.id, id }, content.data)
    } catch {
      return unreadable
    }
    const read = readRecord(kind, data)
    return 'value' in read ? read : { unreadable: { ...read.unreadable, id } }
  }

  /** Opens many rows, keeping apart what can and what cannot be understood; tombstones are left out. */
  async openAll<Value>(
    kind: RecordKind<Value>,
    rows: readonly (RowToWrite | undefined)[],
  ): Promise<Listing<Value>> {
    const readings = await Promise.all(rows.filter(isLive).map((row) => this.open(kind, row)))
    return {
      items: readings.flatMap((read) => ('value' in read ? [read.value] : [])),
      unreadable: readings.flatMap((read) => ('unreadable' in read ? [read.unreadable] : [])),
    }
  }

  /** One live record; undefined where there is none or it cannot be read. */
  async read<Value>(kind: RecordKind<Value>, id: string): Promise<Value | undefined> {
    const row = await this.database.records(kind.table).get(id)
    if (!isLive(row)) return undefined
    const read = await this.open(kind, row)
    return 'value' in read ? read.value : undefined
  }

  /**
   * Works out a change and writes it, all or nothing; anew where another tab changed what it was worked
   * out from. `work` may run several times, so it does nothing but read and say what is to be written.
   * The evidence of the encounters that it touches is written with it.
   */
  change<Result>(
    work: (change: Change) => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly written: readonly Written[] }> {
    return guarded(async () => {
      for (let tries = 1; ; tries += 1) {
        const change = new Change(this)
        const result = await work(change)
        await noteEvidence(change)
        try {
          return { result, written: await change.unit.commit() }
        } catch (error) {
          if (!(error instanceof Conflict) || tries >= MOST_TRIES) throw error
        }
      }
    })
  }
}

/** The records on this device. */
export const records = new RecordStore(database)
