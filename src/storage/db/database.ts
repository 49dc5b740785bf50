import Dexie, { type Table, type Transaction } from 'dexie'
import { clientKind } from '../records/client'
import { handPictureKind } from '../records/hand-picture'
import { pictureKind } from '../records/picture'
import { postureCaptureKind } from '../records/posture-capture'
import { postureRecordingKind } from '../records/posture-recording'
import { migrateRecord, type RecordHistory, type StoredRecord } from '../records/record-kind'
import { recordingKind } from '../records/recording'
import { sessionKind } from '../records/session'
import { trialKind } from '../records/trial'

/** Tables and indexes that are new or other in one version of the database. A released one is never changed: add the next. */
export interface Layout {
  readonly version: number
  /** Dexie's notation: primary key first, then the indexes. */
  readonly tables: Readonly<Record<string, string>>
}

export const LAYOUTS: readonly Layout[] = [
  {
    version: 1,
    tables: {
      clients: 'id, createdAt',
      sessions: 'id, startedAt, [clientId+startedAt]',
      trials: 'id, sessionId',
      // Kept apart: lists read every trial of a client, and must not load a megabyte for each.
      recordings: 'trialId',
    },
  },
  {
    // Posture: views of a standing person, and pictures measured by hand. The tables of version 1 stay as they are.
    version: 2,
    tables: {
      shots: 'id, sessionId',
      // Apart for the same reason, and pictures apart from both: they are read one at a time.
      shotRecordings: 'shotId',
      handPictures: 'id, sessionId',
      pictures: 'id',
    },
  },
]

/** How long another tab may take to close an older version of the database. */
const PATIENCE = 3_000

/** Which kind of record each table holds. */
export const KINDS: Readonly<Record<string, RecordHistory>> = {
  clients: clientKind,
  sessions: sessionKind,
  trials: trialKind,
  recordings: recordingKind,
  shots: postureCaptureKind,
  shotRecordings: postureRecordingKind,
  handPictures: handPictureKind,
  pictures: pictureKind,
}

/**
 * Rewrites every record that is behind its kind, within the upgrade's own transaction. One that
 * cannot be migrated stays as it is and is reported as unreadable when it is read.
 */
async function migrateTables(transaction: Transaction, kinds: Readonly<Record<string, RecordHistory>>) {
  for (const [table, kind] of Object.entries(kinds)) {
    if (Object.keys(kind.migrations).length === 0) continue
    await transaction
      .table<StoredRecord>(table)
      .toCollection()
      .modify((record, holder) => {
        try {
          holder.value = migrateRecord(kind, record)
        } catch {
          // The only thing safe to do with a record that is not understood is to leave it.
        }
      })
  }
}

/**
 * The one database. Rows are `unknown` on purpose: whatever is read passes the gate of its kind.
 *
 * Lifetime: opens at the first call and stays open; a newer version of the app in another tab closes
 * it, after which calls fail with `unavailable` until the page is reloaded.
 */
export class PlumblineDatabase extends Dexie {
  declare readonly clients: Table<unknown, string>
  declare readonly sessions: Table<unknown, string>
  declare readonly trials: Table<unknown, string>
  declare readonly recordings: Table<unknown, string>
  declare readonly shots: Table<unknown, string>
  declare readonly shotRecordings: Table<unknown, string>
  declare readonly handPictures: Table<unknown, string>
  declare readonly pictures: Table<unknown, string>

  constructor(name = 'plumbline', layouts = LAYOUTS, kinds = KINDS) {
    super(name)
    for (const { version, tables } of layouts) {
      const schema = this.version(version).stores({ ...tables })
      if (version > 1) schema.upgrade((transaction) => migrateTables(transaction, kinds))
    }
    // Another tab that does not let go of an older version would leave every call waiting for ever.
    this.on('blocked', () => {
      setTimeout(() => !this.isOpen() && this.close(), PATIENCE)
    })
  }
}

export const database = new PlumblineDatabase()
