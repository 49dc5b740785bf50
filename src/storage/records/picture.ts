import * as v from 'valibot'
import { key, moment } from './fields'
import type { RecordKind } from './record-kind'

/** A picture of a client, which is kept only because they agreed to it. */
export interface StoredPicture {
  /** Of the view that it shows, or of what was read off it by hand. */
  readonly id: string
  /** ISO 8601, when the client agreed to a picture being kept. */
  readonly agreedAt: string
  /** "image/jpeg" or the like. */
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const version = 1

/** Version 1: as {@link StoredPicture}. Bytes rather than a Blob: they can be sealed, and every browser keeps them. */
const schema = v.object({
  id: key,
  agreedAt: moment,
  type: v.pipe(v.string(), v.startsWith('image/')),
  bytes: v.pipe(
    v.instance(Uint8Array<ArrayBuffer>),
    v.check(({ length }) => length > 0, 'an empty picture'),
  ),
}) satisfies v.GenericSchema<unknown, StoredPicture>

/** A picture as a record. To be made before a change is worked out: that may be done several times. */
export const pictureOf = async (id: string, agreedAt: string, picture: Blob): Promise<StoredPicture> => ({
  id,
  agreedAt,
  type: picture.type,
  bytes: new Uint8Array(await picture.arrayBuffer()),
})

export const pictureKind: RecordKind<StoredPicture> = {
  id: 'picture',
  table: 'pictures',
  indexed: () => ({}),
  name: 'picture',
  key: 'id',
  version,
  schema,
  migrations: {},
  toStored: (picture) => ({ ...picture }),
}
