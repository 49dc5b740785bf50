import { records } from '../record-store'
import { pictureKind, pictureOf, type StoredPicture } from '../records/picture'
import { guarded } from '../storage-error'
import { erase, type Undo } from './erase'

/** A picture that is kept. */
export interface KeptPicture {
  readonly picture: Blob
  /** ISO 8601, when the client agreed to its being kept. */
  readonly agreedAt: string
}

export { pictureOf as pictureToKeep }

const toBlob = ({ bytes, type }: StoredPicture) => new Blob([bytes], { type })

/**
 * The picture of a view, or of what was measured by hand; undefined where none was kept or it cannot
 * be read.
 */
export const readPicture = (id: string): Promise<Blob | undefined> =>
  guarded(async () => {
    const read = await records.read(pictureKind, id)
    return read && toBlob(read)
  })

/** The pictures of several views, by the view; without those that were not kept or cannot be read. */
export const readPictures = (ids: readonly string[]): Promise<ReadonlyMap<string, KeptPicture>> =>
  guarded(async () => {
    const rows = await records.database.pictures.bulkGet([...ids])
    const { items } = await records.openAll(pictureKind, rows)
    return new Map(items.map((item) => [item.id, { picture: toBlob(item), agreedAt: item.agreedAt }]))
  })

/** Deletes the picture of a view and leaves what was measured. Returns the way back. */
export const deletePicture = (id: string): Promise<Undo> => erase(async () => ({ pictures: [id] }))
