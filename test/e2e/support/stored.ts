import type { Page } from 'playwright'

/** Every row of a table, as it lies on the disk: read past the app's own code. */
export async function storedRows<Row>(page: Page, table: string): Promise<Row[]> {
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
  return rows as Row[]
}
