import type { Page } from 'playwright'

/** A row of the database as far as the tests look at it. */
interface StoredRow {
  readonly state: 'kept' | 'draft' | 'deleted'
  readonly kind?: string
  readonly content?: { readonly data: unknown }
}

async function rowsOf(page: Page, table: string): Promise<readonly StoredRow[]> {
  const rows: unknown = await page.evaluate(async (name) => {
    const [info] = await indexedDB.databases()
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(info?.name ?? '')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const records = await new Promise<unknown[]>((resolve, reject) => {
      const reading = database.transaction(name).objectStore(name).getAll()
      reading.onsuccess = () => resolve(reading.result)
      reading.onerror = () => reject(reading.error)
    })
    database.close()
    return records
  }, table)
  return rows as readonly StoredRow[]
}

/** The contents of a table in some state, as they lie on the disk: read past the app's own code. */
export async function storedContents<Content>(
  page: Page,
  table: string,
  kind?: string,
  state: StoredRow['state'] = 'kept',
): Promise<Content[]> {
  const rows = await rowsOf(page, table)
  return rows
    .filter((row) => row.state === state && (kind === undefined || row.kind === kind))
    .map(({ content }) => content?.data as Content)
}
