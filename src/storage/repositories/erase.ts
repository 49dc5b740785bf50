import type { RecordTable, Row } from '../db/row'
import type { Unit, Written } from '../db/unit'
import { type Change, records } from '../record-store'
import { StorageError } from '../storage-error'

/** Puts back what was erased, in one transaction. */
export type Undo = () => Promise<void>

/** Keys of rows, by table. */
export type Keys = Readonly<Partial<Record<RecordTable, readonly string[]>>>

/** Whether what a row belongs to is there; nobody's encounter belongs to nobody. */
async function belongs(unit: Unit, table: RecordTable, { id, clientId, encounterId }: Row) {
  const isThere = async (parent: RecordTable, key: string) =>
    (await unit.row(parent, key))?.state !== 'deleted' && (await unit.row(parent, key)) !== undefined
  switch (table) {
    case 'clients':
    case 'protocols':
      return true
    case 'encounters':
      return !clientId || isThere('clients', clientId)
    case 'entries':
      return encounterId !== undefined && isThere('encounters', encounterId)
    default:
      return isThere('entries', id)
  }
}

/** Takes tombstones away again, each only while nobody has written to it since. */
async function restore(change: Change, written: readonly Written[]) {
  const { unit } = change
  const back: { readonly table: RecordTable; readonly row: Row }[] = []
  for (const { table, before, now } of written) {
    // Evidence follows what it was noted of.
    if (table === 'evidence') continue
    const row = await unit.seen(table, now.id)
    if (!before || row?.revision !== now.revision) continue
    const { updatedAt: _, revision: __, deviceId: ___, ...content } = before
    unit.write(table, content)
    back.push({ table, row: before })
  }
  for (const { table, row } of back) {
    // An entry of an encounter that has been erased since would be one that nobody sees and nobody can erase.
    if (!(await belongs(unit, table, row))) throw new StorageError('gone')
  }
}

/**
 * Erases rows of several tables in one transaction and returns the way back; `findKeys` says which.
 * What comes back is exactly what was there, read or unreadable. Where what it belongs to has been
 * erased meanwhile, nothing comes back and the error says `gone`.
 *
 * Lifetime: the contents live in memory as long as the returned function does; after that they are gone.
 */
export async function erase(findKeys: (change: Change) => Promise<Keys>): Promise<Undo> {
  const { written } = await records.change(async (change) => {
    for (const [table, ids] of Object.entries(await findKeys(change))) {
      for (const id of ids) await change.unit.bury(table as RecordTable, id)
    }
  })
  return async () => void (await records.change((change) => restore(change, written)))
}
