import { database } from '../db/database'
import { guarded } from '../storage-error'

/** Puts back what was taken out, in one transaction. */
export type Undo = () => Promise<void>

const TABLES = [
  'clients',
  'sessions',
  'trials',
  'recordings',
  'shots',
  'shotRecordings',
  'handPictures',
  'pictures',
] as const

/** Keys of rows, by table. */
export type Keys = Readonly<Partial<Record<(typeof TABLES)[number], readonly string[]>>>

/**
 * Removes rows from several tables in one transaction and returns the way back; `findKeys` says which,
 * within that transaction. Rows are held as they are, read or unreadable, so what comes back is
 * exactly what was there.
 *
 * Lifetime: the rows live in memory as long as the returned function does; after that they are gone.
 */
export const takeOut = (findKeys: () => Promise<Keys>): Promise<Undo> =>
  guarded(async () => {
    const tables = TABLES.map((name) => database.table<unknown, string>(name))
    const taken = await database.transaction('rw', tables, async () => {
      const rows: { readonly table: string; readonly rows: readonly unknown[] }[] = []
      for (const [table, ids] of Object.entries(await findKeys())) {
        const found = await database.table(table).bulkGet([...ids])
        rows.push({ table, rows: found.filter((row) => row !== undefined) })
        await database.table(table).bulkDelete([...ids])
      }
      return rows
    })
    return () =>
      guarded(() =>
        database.transaction('rw', tables, async () => {
          for (const { table, rows } of taken) await database.table(table).bulkPut([...rows])
        }),
      )
  })
