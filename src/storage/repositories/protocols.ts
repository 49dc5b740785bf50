import type { ClinicProtocol } from '../../core/protocol/protocol'
import { isLive } from '../db/row'
import { records } from '../record-store'
import { protocolKind } from '../records/protocol'
import type { Listing } from '../records/record-kind'
import { guarded } from '../storage-error'
import { erase, type Undo } from './erase'

const byName = (a: ClinicProtocol, b: ClinicProtocol) =>
  a.name.localeCompare(b.name, undefined, { numeric: true, sensitivity: 'base' })

/** Every protocol of the clinic's own, by name. */
export const listProtocols = (): Promise<Listing<ClinicProtocol>> =>
  guarded(async () => {
    const rows = await records.database.protocols.where('state').equals('kept').toArray()
    const { items, unreadable } = await records.openAll(protocolKind, rows)
    return { items: items.toSorted(byName), unreadable }
  })

/** One protocol of the clinic's own; undefined if there is none with this id or it cannot be read. */
export const readProtocol = (id: string) => guarded(() => records.read(protocolKind, id))

/** Puts a protocol in the place of what is there under its id, or anew. Returns the way back. */
export const saveProtocol = async (protocol: ClinicProtocol): Promise<Undo> => {
  const { result: before, written } = await records.change(async (change) => {
    const row = await change.unit.seen(protocolKind.table, protocol.id)
    const replaced = isLive(row) ? await change.read(protocolKind, protocol.id) : undefined
    await change.put(protocolKind, protocol)
    return replaced
  })
  const revision = written.find(({ table }) => table === protocolKind.table)?.now.revision
  return async () => {
    await records.change(async (change) => {
      // What somebody has written since stays.
      const row = await change.unit.seen(protocolKind.table, protocol.id)
      if (row?.revision !== revision) return
      if (before) await change.put(protocolKind, before)
      else await change.unit.bury(protocolKind.table, protocol.id)
    })
  }
}

/** Deletes a protocol of the clinic's own; trials that were measured by it stay. Returns the way back. */
export const deleteProtocol = (id: string): Promise<Undo> => erase(async () => ({ protocols: [id] }))
