import * as v from 'valibot'
import type { Indexed, RecordTable } from '../db/row'

/** What a record looks like on the disk, whatever else it holds. */
export interface StoredRecord {
  readonly recordVersion: number
  readonly [field: string]: unknown
}

/** Turns a record of version n − 1 into one of version n. Pure; makes a new object. */
export type Migration = (old: StoredRecord) => Record<string, unknown>

/** Where records of a kind lie, and by what they are found. */
export interface RecordPlace<Value> {
  /** In the rows of `entries`, and what sealed content is bound to: never changed once released. */
  readonly id: string
  readonly table: RecordTable
  /** What stands outside the content of a value: ids and times only. */
  readonly indexed: (value: Value) => Indexed
}

/** How a kind of record grew: its present version, and how each earlier one becomes the next. */
export interface RecordHistory {
  /** In words, for the person: "client". */
  readonly name: string
  /** Field that holds the key of its row. */
  readonly key: string
  readonly version: number
  /** Numbered by the version they lead to: 2 turns a record of version 1 into one of version 2. */
  readonly migrations: Readonly<Record<number, Migration>>
}

/**
 * One kind of record. There is one file per kind; whatever comes in, from the disk or from a file,
 * passes {@link readRecord}.
 */
export interface RecordKind<Value> extends RecordHistory, RecordPlace<Value> {
  /** How it looks on the disk in its present version. */
  readonly schema: v.GenericSchema<unknown, Value>
  /** The fields to put on the disk for a value, before the version is added. */
  readonly toStored: (value: Value) => Record<string, unknown>
}

/** A record that is on the disk and cannot be understood. It stays there, untouched. */
export interface UnreadableRecord {
  readonly kind: string
  readonly id: string
  readonly reason: 'damaged' | 'from-a-newer-version'
}

/** A list as it came from the disk: what could be read, and what could not. */
export interface Listing<Value> {
  readonly items: readonly Value[]
  readonly unreadable: readonly UnreadableRecord[]
}

const isStoredRecord = (raw: unknown): raw is StoredRecord =>
  typeof raw === 'object' &&
  raw !== null &&
  'recordVersion' in raw &&
  Number.isInteger(raw.recordVersion) &&
  Number(raw.recordVersion) >= 1

/** Brings a record of an earlier version up to the kind's version, one numbered step at a time. */
function migrateRecord(kind: RecordHistory, stored: StoredRecord): StoredRecord {
  let record = stored
  for (let version = stored.recordVersion + 1; version <= kind.version; version += 1) {
    const migrate = kind.migrations[version]
    if (!migrate) throw new Error(`${kind.name}: no migration to version ${version}`)
    record = { ...migrate(record), recordVersion: version }
  }
  return record
}

const keyOf = (kind: RecordHistory, raw: unknown) => {
  const key = typeof raw === 'object' && raw !== null ? Reflect.get(raw, kind.key) : undefined
  return typeof key === 'string' ? key : '?'
}

/** The gate: a raw record becomes a value of its kind, or is reported as unreadable. Never throws. */
export function readRecord<Value>(
  kind: Omit<RecordKind<Value>, keyof RecordPlace<Value>>,
  raw: unknown,
): { readonly value: Value } | { readonly unreadable: UnreadableRecord } {
  const unreadable = (reason: UnreadableRecord['reason']) => ({
    unreadable: { kind: kind.name, id: keyOf(kind, raw), reason },
  })
  if (!isStoredRecord(raw)) return unreadable('damaged')
  if (raw.recordVersion > kind.version) return unreadable('from-a-newer-version')
  try {
    const parsed = v.safeParse(kind.schema, migrateRecord(kind, raw))
    return parsed.success ? { value: parsed.output } : unreadable('damaged')
  } catch {
    // A migration met a record that never fitted its own version.
    return unreadable('damaged')
  }
}

/**
 * A value as it goes to the disk. It has to pass its own gate first: a record that could not be read
 * back is refused while the person still has the measurement on screen.
 */
export function writeRecord<Value>(kind: RecordKind<Value>, value: Value): StoredRecord {
  const stored = { ...kind.toStored(value), recordVersion: kind.version }
  v.assert(kind.schema, stored)
  return stored
}
