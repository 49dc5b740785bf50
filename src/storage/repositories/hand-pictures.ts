import type { Session } from '../../core/assessment/session'
import type { HandPicture } from '../../core/posture/points/hand-picture'
import { database } from '../db/database'
import { handPictureKind } from '../records/hand-picture'
import { writePicture } from '../records/picture'
import { readRecord, writeRecord } from '../records/record-kind'
import { guarded } from '../storage-error'
import { leftEmpty } from './contents'
import { askToPersist, keepSession } from './keep-session'
import { takeOut, type Undo } from './take-out'

/**
 * Keeps what was read off a picture by hand, and its session with it if that is new. Saving it again
 * (after another angle) is safe: what is there is replaced.
 *
 * @param kept the picture itself, with the moment (ISO 8601) at which the client agreed to its being kept.
 */
export const saveHandPicture = (
  session: Session,
  measured: HandPicture,
  kept?: { readonly picture: Blob; readonly agreedAt: string },
): Promise<void> =>
  guarded(async () => {
    const row = writeRecord(handPictureKind, { ...measured, sessionId: session.id })
    const pictureRow = kept && (await writePicture(measured.id, kept.agreedAt, kept.picture))
    const { clients, sessions, handPictures, pictures } = database
    await database.transaction('rw', [clients, sessions, handPictures, pictures], async () => {
      await keepSession(session)
      await handPictures.put(row)
      if (pictureRow) await pictures.put(pictureRow)
    })
    void askToPersist()
  })

/** What was read off a picture by hand; undefined if it is not there or cannot be read. */
export const readHandPicture = (id: string): Promise<HandPicture | undefined> =>
  guarded(async () => {
    const read = readRecord(handPictureKind, await database.handPictures.get(id))
    return 'value' in read ? read.value : undefined
  })

/** Deletes what was read off a picture, with the picture, and its session with the last thing in it. Returns the way back. */
export const deleteHandPicture = (id: string): Promise<Undo> =>
  takeOut(async () => {
    const read = readRecord(handPictureKind, await database.handPictures.get(id))
    const gone = { handPictures: [id], pictures: [id] }
    if ('unreadable' in read) return gone
    return { ...gone, sessions: await leftEmpty(read.value.sessionId, gone) }
  })
