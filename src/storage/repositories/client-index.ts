import type { Client } from '../../core/assessment/client'
import { folded } from '../../core/assessment/fold'
import { followDatabase } from '../follow'
import { type RecordStore, records } from '../record-store'
import { clientKind } from '../records/client'
import type { Listing } from '../records/record-kind'

/** A client with their name as it is searched for. */
interface Entry {
  readonly client: Client
  readonly name: string
  /** Without spaces, so that "smithjones" finds "Smith-Jones". */
  readonly joined: string
}

/**
 * Every client in memory, to be searched at each key that is typed. Names are never in an index on the
 * disk.
 *
 * Lifetime: read at the first search and again after any tab has changed a client.
 */
class ClientIndex {
  readonly #store: RecordStore
  #entries: Promise<Listing<Entry>> | undefined

  constructor(store: RecordStore) {
    this.#store = store
    followDatabase(store.database, clientKind.table, () => {
      this.#entries = undefined
    })
  }

  /** Those whose name holds every word of a query, in the alphabet's order; everybody for none. */
  async search(query: string): Promise<Listing<Client>> {
    const words = folded(query).split(' ').filter(Boolean)
    const { items, unreadable } = await this.#all()
    const found = items.filter(({ name, joined }) =>
      words.every((word) => name.includes(word) || joined.includes(word)),
    )
    return { items: found.map(({ client }) => client), unreadable }
  }

  async #all(): Promise<Listing<Entry>> {
    this.#entries ??= this.#load()
    try {
      return await this.#entries
    } catch (error) {
      this.#entries = undefined
      throw error
    }
  }

  async #load(): Promise<Listing<Entry>> {
    const rows = await this.#store.database.clients.where('state').equals('kept').toArray()
    const { items, unreadable } = await this.#store.openAll(clientKind, rows)
    const sorted = items.toSorted((a, b) => alphabetical.compare(a.name, b.name))
    return {
      items: sorted.map((client) => {
        const name = folded(client.name)
        return { client, name, joined: name.replaceAll(' ', '') }
      }),
      unreadable,
    }
  }
}

const alphabetical = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true })

export const clientIndex = new ClientIndex(records)
