import type { Transaction } from 'dexie'
import { toVersion3 } from './upgrade-3'

/** Tables and indexes that are new or other in one version of the database. A released one is never changed: add the next. */
export interface Layout {
  readonly version: number
  /** Dexie's notation: primary key first, then the indexes; null takes a table away once the upgrade is over. */
  readonly tables: Readonly<Record<string, string | null>>
  /** Brings rows of the version before into this one, within the transaction that changes the tables. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>
}

export const LAYOUTS: readonly Layout[] = [
  {
    version: 1,
    tables: {
      clients: 'id, createdAt',
      sessions: 'id, startedAt, [clientId+startedAt]',
      trials: 'id, sessionId',
      recordings: 'trialId',
    },
  },
  {
    // Posture: views of a standing person, and pictures measured by hand. The tables of version 1 stay as they are.
    version: 2,
    tables: {
      shots: 'id, sessionId',
      shotRecordings: 'shotId',
      handPictures: 'id, sessionId',
      pictures: 'id',
    },
  },
  {
    // Every row is a `Row`: its content goes through a codec, and only ids and times stand outside it.
    version: 3,
    tables: {
      clients: 'id, state',
      encounters: 'id, [state+startedAt], [state+clientId+startedAt], clientId',
      entries: 'id, [state+encounterId], encounterId, computedBy',
      landmarks: 'id',
      pictures: 'id',
      evidence: 'id, clientId, tells',
      device: 'id',
      ...{ sessions: null, trials: null, recordings: null },
      ...{ shots: null, shotRecordings: null, handPictures: null },
    },
    upgrade: toVersion3,
  },
  {
    // Evidence is written with every change, and what other code computed is found and written anew.
    version: 4,
    tables: { evidence: 'id, clientId, tells, computedBy' },
  },
  {
    // The clinic's own protocols.
    version: 5,
    tables: { protocols: 'id, state' },
  },
]
