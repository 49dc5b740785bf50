import { database } from './database'
import { pictureKind } from './kinds/picture'
import { readRecord } from './record-kind'
import { guarded } from './storage-error'

/**
 * The picture of a view, or of what was measured by hand; undefined where none was kept or it cannot
 * be read.
 */
export const readPicture = (id: string): Promise<Blob | undefined> =>
  guarded(async () => {
    const read = readRecord(pictureKind, await database.pictures.get(id))
    return 'value' in read ? new Blob([read.value.bytes], { type: read.value.type }) : undefined
  })
