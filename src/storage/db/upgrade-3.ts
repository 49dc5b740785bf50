import type { Transaction } from 'dexie'
import { deviceIdIn } from './device'
import { type Indexed, NOBODY, type RecordTable, type Row } from './row'

/** A row of version 2, whatever state it is in: one that is damaged is carried over as it is. */
type OldRow = Readonly<Record<string, unknown>>

/** Where the rows of a table of version 2 go. */
interface Move {
  readonly from: string
  readonly to: RecordTable
  /** The field that was the key. */
  readonly key: 'id' | 'trialId' | 'shotId'
  /** The field that says when it was made, where there is one. */
  readonly moment?: string
  readonly indexed: (old: OldRow) => Indexed
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

const entry = (kind: string) => (old: OldRow) => ({ kind, encounterId: text(old.sessionId) })

const trial = (old: OldRow): Indexed => ({
  ...entry('trial')(old),
  ...(typeof old.measurementVersion === 'number' && { computedBy: old.measurementVersion }),
})

const MOVES: readonly Move[] = [
  { from: 'clients', to: 'clients', key: 'id', moment: 'createdAt', indexed: () => ({}) },
  {
    ...{ from: 'sessions', to: 'encounters', key: 'id', moment: 'startedAt' },
    indexed: ({ clientId, startedAt }) => ({
      clientId: text(clientId) || NOBODY,
      startedAt: text(startedAt),
    }),
  },
  { from: 'trials', to: 'entries', key: 'id', moment: 'recordedAt', indexed: trial },
  { from: 'shots', to: 'entries', key: 'id', moment: 'recordedAt', indexed: entry('capture') },
  { from: 'handPictures', to: 'entries', key: 'id', moment: 'recordedAt', indexed: entry('hand-picture') },
  { from: 'recordings', to: 'landmarks', key: 'trialId', indexed: () => ({}) },
  { from: 'shotRecordings', to: 'landmarks', key: 'shotId', indexed: () => ({}) },
  { from: 'pictures', to: 'pictures', key: 'id', moment: 'agreedAt', indexed: () => ({}) },
]

/** So many rows are in memory at a time: recordings are some hundred kilobytes each. */
const AT_ONCE = 20

async function move(transaction: Transaction, { from, to, key, moment, indexed }: Move, written: WrittenBy) {
  const source = transaction.table<OldRow, string>(from)
  const target = transaction.table<Row, string>(to)
  const ids = await source.toCollection().primaryKeys()
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const old = await source.bulkGet(ids.slice(start, start + AT_ONCE))
    const rows = old.flatMap((content): readonly Row[] => {
      if (!content) return []
      const made = moment && text(content[moment])
      return [
        {
          id: text(content[key]),
          state: 'kept',
          ...indexed(content),
          updatedAt: made && !Number.isNaN(Date.parse(made)) ? made : written.at,
          revision: 1,
          deviceId: written.by,
          content: { codec: 'plain', data: content },
        },
      ]
    })
    await target.bulkPut(rows)
  }
}

interface WrittenBy {
  readonly at: string
  readonly by: string
}

/**
 * Puts every row of version 2 into an envelope of version 3, its content untouched: what it holds is
 * brought up to date by its kind when it is read. All of it happens in the one transaction that changes
 * the tables, so an upgrade that is killed has changed nothing and begins anew.
 */
export async function toVersion3(transaction: Transaction): Promise<void> {
  const written = { at: new Date().toISOString(), by: await deviceIdIn(transaction.table('device')) }
  for (const each of MOVES) await move(transaction, each, written)
}
