import type { StoredRecord } from './records/record-kind'

/** What a record's content is bound to: content that is moved to another row must not open there. */
export interface Binding {
  /** The kind of record, see `RecordKind.id`. */
  readonly kind: string
  readonly id: string
}

/** The content of a row as it lies on the disk; `codec` says what opens it. */
export interface Encoded {
  readonly codec: string
  readonly data: unknown
}

/**
 * How the content of records goes to the disk and comes back. Encoding may be slow: it is called before
 * a transaction opens and after it has ended, never within one.
 */
export interface Codec {
  /** Is written beside the content, so that rows of several codecs can lie in one table. */
  readonly name: string
  encode(binding: Binding, record: StoredRecord): Promise<unknown>
  /** Throws where the data does not belong to the binding or cannot be opened. */
  decode(binding: Binding, data: unknown): Promise<unknown>
}

/** Leaves the content readable, as it was before there was any codec. */
export const plainCodec: Codec = {
  name: 'plain',
  encode: async (_, record) => record,
  decode: async (_, data) => data,
}
