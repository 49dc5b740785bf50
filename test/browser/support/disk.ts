import { database } from '../../../src/storage/db/database'
import { RECORD_TABLES, type RecordTable, type Row } from '../../../src/storage/db/row'

/** What the disk holds behind the app's back: for tests that look at rows, or spoil them. */

export async function emptyDatabase() {
  await database.open()
  await Promise.all(database.tables.map((table) => table.clear()))
}

const rowsOf = (table: RecordTable) => database.records(table).toArray()

type LiveRow = Omit<Row, 'updatedAt' | 'revision'>

/** Every row that is not a tombstone, by table, without what every change of it counts up. */
export async function everything(): Promise<Readonly<Record<RecordTable, readonly LiveRow[]>>> {
  const live = async (table: RecordTable): Promise<readonly LiveRow[]> =>
    (await rowsOf(table))
      .filter(({ state }) => state !== 'deleted')
      .map(({ updatedAt: _, revision: __, ...row }) => row)
  return {
    clients: await live('clients'),
    encounters: await live('encounters'),
    entries: await live('entries'),
    landmarks: await live('landmarks'),
    pictures: await live('pictures'),
    evidence: await live('evidence'),
    protocols: await live('protocols'),
  }
}

/** All tombstones. */
export async function tombstones(): Promise<readonly Row[]> {
  const rows = await Promise.all(RECORD_TABLES.map(rowsOf))
  return rows.flat().filter(({ state }) => state === 'deleted')
}

/** How many rows of a table are there for somebody who looks for them. */
export const countOf = async (table: RecordTable) => (await everything())[table].length

/** Puts other content into a row; `change` gets what is there. */
export async function tamper(table: RecordTable, id: string, change: (content: object) => unknown) {
  const row = await database.records(table).get(id)
  const data = row?.content?.data
  if (!row || !(data instanceof Object)) throw new Error(`${table} ${id} is not on the disk`)
  await database.records(table).put({ ...row, content: { codec: 'plain', data: change(data) } })
}

/** Puts a row with content that no version of the app would write. */
export const putTorn = (table: RecordTable, id: string, data: unknown, indexed: Partial<Row> = {}) =>
  database.records(table).put({
    ...{ id, state: 'kept', updatedAt: '2025-01-01T00:00:00.000Z', revision: 1, deviceId: 'a device' },
    ...indexed,
    content: { codec: 'plain', data },
  })

/** The content of a row as it lies there. */
export const contentOf = async (table: RecordTable, id: string) =>
  (await database.records(table).get(id))?.content?.data
