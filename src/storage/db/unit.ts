import type { Collection } from 'dexie'
import type { PlumblineDatabase } from './database'
import { deviceIdIn } from './device'
import { isLive, RECORD_TABLES, type RecordTable, type Row } from './row'

/** A row as somebody wants it written; what every row carries is added when it is. */
export type RowToWrite = Omit<Row, 'updatedAt' | 'revision' | 'deviceId'>

/** Somebody else changed what a change was worked out from: it is worked out once more. */
export class Conflict extends Error {}

type Find = (database: PlumblineDatabase) => Collection<Row, string>

/**
 * Reads rows, works something out from them (which may be slow: contents are opened and sealed), and
 * writes rows in one transaction, provided that nothing it read has changed meanwhile, in this tab or
 * another. Nothing is locked while it works.
 *
 * Lifetime: one change.
 */
export class Unit {
  readonly #database: PlumblineDatabase
  readonly #seen = new Map<string, { readonly table: RecordTable; readonly id: string; readonly row?: Row }>()
  readonly #found: { readonly find: Find; readonly ids: readonly string[] }[] = []
  readonly #writes = new Map<string, { readonly table: RecordTable; readonly row: RowToWrite }>()

  constructor(database: PlumblineDatabase) {
    this.#database = database
  }

  /** A row as it will be once this change is written. */
  async row(table: RecordTable, id: string): Promise<RowToWrite | undefined> {
    return this.#writes.get(`${table}/${id}`)?.row ?? this.seen(table, id)
  }

  /** A row as it lies on the disk, the same however often it is asked for. */
  async seen(table: RecordTable, id: string): Promise<Row | undefined> {
    const key = `${table}/${id}`
    const known = this.#seen.get(key)
    if (known) return known.row
    const row = await this.#database.records(table).get(id)
    this.#seen.set(key, { table, id, ...(row && { row }) })
    return row
  }

  /** The keys of rows that an index gives; a change fails where others have come or gone meanwhile. */
  async ids(find: Find): Promise<readonly string[]> {
    const ids = await find(this.#database).primaryKeys()
    this.#found.push({ find, ids })
    return ids
  }

  /** Rows that an index gives, as they lie on the disk; a change fails where others have come or gone meanwhile. */
  async rows(table: RecordTable, find: Find): Promise<readonly Row[]> {
    const rows = await find(this.#database).toArray()
    this.#found.push({ find, ids: rows.map(({ id }) => id) })
    for (const row of rows) {
      const key = `${table}/${row.id}`
      if (!this.#seen.has(key)) this.#seen.set(key, { table, id: row.id, row })
    }
    return rows
  }

  write(table: RecordTable, row: RowToWrite): void {
    this.#writes.set(`${table}/${row.id}`, { table, row })
  }

  /** The keys of the rows of a table that this change writes. */
  written(table: RecordTable): readonly string[] {
    return [...this.#writes.values()].flatMap((each) => (each.table === table ? each.row.id : []))
  }

  /** Leaves a tombstone in the place of a row, without its content and without what it was found by. */
  async bury(table: RecordTable, id: string): Promise<void> {
    const row = await this.seen(table, id)
    if (isLive(row)) this.write(table, { id, state: 'deleted', ...(row.kind && { kind: row.kind }) })
  }

  /** Writes what was worked out; returns the rows that were there before and what each is now. */
  async commit(): Promise<readonly Written[]> {
    const database = this.#database
    const writes = [...this.#writes.values()]
    // A write says which revision it replaces, so what is written without having been read is read now.
    await Promise.all(writes.map(({ table, row }) => this.seen(table, row.id)))
    if (writes.length === 0) return []
    const tables = [...RECORD_TABLES.map((name) => database.records(name)), database.device]
    return database.transaction('rw', tables, async () => {
      await this.#verify()
      const at = new Date().toISOString()
      const deviceId = await deviceIdIn(database.device)
      const written = writes.map(({ table, row }): Written => {
        const before = this.#seen.get(`${table}/${row.id}`)?.row
        const revision = (before?.revision ?? 0) + 1
        return { table, now: { ...row, updatedAt: at, revision, deviceId }, ...(before && { before }) }
      })
      for (const name of RECORD_TABLES) {
        const rows = written.flatMap(({ table, now }) => (table === name ? now : []))
        if (rows.length > 0) await database.records(name).bulkPut(rows)
      }
      return written
    })
  }

  async #verify() {
    for (const name of RECORD_TABLES) {
      const seen = [...this.#seen.values()].filter(({ table }) => table === name)
      if (seen.length === 0) continue
      const rows = await this.#database.records(name).bulkGet(seen.map(({ id }) => id))
      if (seen.some(({ row }, index) => row?.revision !== rows[index]?.revision)) throw new Conflict()
    }
    const now = await Promise.all(this.#found.map(({ find }) => find(this.#database).primaryKeys()))
    const isSame = this.#found.every(
      ({ ids }, index) => ids.length === now[index]?.length && ids.every((id, at) => id === now[index]?.[at]),
    )
    if (!isSame) throw new Conflict()
  }
}

/** A row that was written, and what it replaced. */
export interface Written {
  readonly table: RecordTable
  readonly before?: Row
  readonly now: Row
}
