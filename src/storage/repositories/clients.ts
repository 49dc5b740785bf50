import type { Client } from '../../core/assessment/client'
import { records } from '../record-store'
import { clientKind } from '../records/client'
import type { Listing } from '../records/record-kind'
import { guarded, StorageError } from '../storage-error'
import { clientIndex } from './client-index'
import { contentsOf } from './contents'
import { erase, type Undo } from './erase'

const keptClients = () => records.database.clients.where('state').equals('kept')

/** Every client, by name. */
export const listClients = (): Promise<Listing<Client>> => guarded(() => clientIndex.search(''))

/** How many clients there are, read or unreadable. */
export const countClients = () => guarded(() => keptClients().count())

/** One client; undefined if there is none with this id or the record cannot be read. */
export const readClient = (id: string) => guarded(() => records.read(clientKind, id))

/** Adds a client under a name or code. */
export const createClient = async (name: string): Promise<Client> => {
  const client = { id: crypto.randomUUID(), name: name.trim(), createdAt: new Date().toISOString() }
  await records.change((change) => change.put(clientKind, client))
  return client
}

/** Gives a client another name or code. */
export const renameClient = async (id: string, name: string): Promise<void> => {
  await records.change(async (change) => {
    const client = await change.read(clientKind, id)
    if (!client) throw new StorageError('gone')
    await change.put(clientKind, { ...client, name: name.trim() })
  })
}

/** Erases a client with everything measured on them, in one transaction. Returns the way back. */
export const eraseClient = (id: string): Promise<Undo> =>
  erase(async (change) => {
    const encounters = await change.unit.ids((database) => database.encounters.where('clientId').equals(id))
    return { clients: [id], encounters, ...(await contentsOf(change, encounters)) }
  })
