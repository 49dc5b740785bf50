import Dexie, { type Table } from 'dexie'
import { LAYOUTS } from './layouts'
import type { RecordTable, Row } from './row'

/** How long another tab may take to close an older version of the database, milliseconds. */
const PATIENCE = 3_000

/**
 * The one database, in envelopes that anybody can read; what is in them passes the gate of its kind.
 *
 * Lifetime: opens at the first call and stays open; a newer version of the app in another tab closes
 * it, after which calls fail with `unavailable` until the page is reloaded.
 */
export class PlumblineDatabase extends Dexie {
  declare readonly clients: Table<Row, string>
  declare readonly encounters: Table<Row, string>
  declare readonly entries: Table<Row, string>
  declare readonly landmarks: Table<Row, string>
  declare readonly pictures: Table<Row, string>
  declare readonly evidence: Table<Row, string>
  declare readonly protocols: Table<Row, string>
  declare readonly device: Table

  constructor(name = 'plumbline', layouts = LAYOUTS) {
    super(name)
    for (const { version, tables, upgrade } of layouts) {
      const schema = this.version(version).stores({ ...tables })
      if (upgrade) schema.upgrade(upgrade)
    }
    // Another tab that does not let go of an older version would leave every call waiting for ever.
    this.on('blocked', () => {
      setTimeout(() => !this.isOpen() && this.close(), PATIENCE)
    })
  }

  /** A table of records by its name. */
  records(table: RecordTable): Table<Row, string> {
    return this.table(table)
  }
}

export const database = new PlumblineDatabase()
