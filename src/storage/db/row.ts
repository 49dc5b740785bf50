import type { Encoded } from '../codec'

/**
 * `kept`: part of the record. `draft`: measured, and neither kept nor discarded yet. `deleted`: a
 * tombstone; nothing of the content is left, and other devices can be told of it.
 */
export type RowState = 'kept' | 'draft' | 'deleted'

/** By what a row can be found: ids and times only, because an index is never sealed. */
export interface Indexed {
  /** Which kind of entry a row of `entries` is. */
  readonly kind?: string
  readonly encounterId?: string
  readonly clientId?: string
  readonly startedAt?: string
  /** The version of the code that computed what a trial holds, or an encounter's evidence. */
  readonly computedBy?: number
  /** 1 where the evidence of an encounter tells anything about the measurement error. */
  readonly tells?: 1
}

/** What lies on the disk of every record. */
export interface Row extends Indexed {
  readonly id: string
  readonly state: RowState
  /** ISO 8601, on the clock of the device that wrote it. */
  readonly updatedAt: string
  /** 1 when it is first written, one more with every change: who changes it says which one they saw. */
  readonly revision: number
  /** The device that wrote this revision. */
  readonly deviceId: string
  /** Absent in a tombstone. */
  readonly content?: Encoded
}

/** On the disk, nobody's encounter has this client: IndexedDB does not index what is absent. */
export const NOBODY = ''

/** Whether a row is there for somebody who looks for it. */
export const isLive = <Some extends Pick<Row, 'state'>>(row: Some | undefined): row is Some =>
  row !== undefined && row.state !== 'deleted'

/** The tables of records. Pictures and landmarks are apart because lists must not load a megabyte for each line. */
export const RECORD_TABLES = [
  'clients',
  'encounters',
  'entries',
  'landmarks',
  'pictures',
  'evidence',
  'protocols',
] as const
export type RecordTable = (typeof RECORD_TABLES)[number]
