import type { PostureShot } from '../core/posture/shot'
import { inOrderOfViews, type ShotSummary } from '../core/posture/shot-summary'
import type { Session } from '../core/session'
import { leftEmpty, shotKeys, viewsOf } from './contents'
import { database } from './database'
import { askToPersist, keepSession } from './keep-session'
import { writePicture } from './kinds/picture'
import { shotKind } from './kinds/shot'
import { shotRecordingKind } from './kinds/shot-recording'
import { type Listing, readRecord, readRecords, type UnreadableRecord, writeRecord } from './record-kind'
import { guarded } from './storage-error'
import { takeOut, type Undo } from './take-out'

export { readPicture } from './pictures'

/** A view that is to be kept. */
export interface ShotToKeep {
  readonly shot: PostureShot
  /** What the still shows, where the client agreed to its being kept. */
  readonly picture?: Blob
  /**
   * ISO 8601, when the client agreed. Where nobody says so it was at the latest when the view was
   * recorded: a picture is only taken once they have.
   */
  readonly agreedAt?: string
}

/** The rows of a view. Made before the transaction: reading a picture would outlast it. */
async function rowsOf(session: Session, { shot, picture, agreedAt = shot.recordedAt }: ShotToKeep) {
  const { recording, refined, ...rest } = shot
  return {
    shot: writeRecord(shotKind, {
      ...rest,
      sessionId: session.id,
      ...(refined && { refined: { model: refined.model } }),
    }),
    recording: writeRecord(shotRecordingKind, {
      shotId: shot.id,
      landmarks: recording,
      ...(refined && { refined: refined.recording }),
    }),
    picture: picture && (await writePicture(shot.id, agreedAt, picture)),
  }
}

/**
 * Keeps the views of a standing person with their pictures, and their session with them if that is
 * new: all or nothing. Saving the same views again (after a failure) is safe.
 */
export const saveShots = (session: Session, kept: readonly ShotToKeep[]): Promise<void> =>
  guarded(async () => {
    const rows = await Promise.all(kept.map((each) => rowsOf(session, each)))
    const { clients, sessions, shots, shotRecordings, pictures } = database
    await database.transaction('rw', [clients, sessions, shots, shotRecordings, pictures], async () => {
      if (rows.length > 0) await keepSession(session)
      await shots.bulkPut(rows.map(({ shot }) => shot))
      await shotRecordings.bulkPut(rows.map(({ recording }) => recording))
      await pictures.bulkPut(rows.flatMap(({ picture }) => picture ?? []))
    })
    void askToPersist()
  })

/** A view with its landmarks. Values that nothing on the disk bears out are not passed off as whole. */
function whole(
  { refined, ...shot }: ShotSummary,
  recordingRow: unknown,
): { readonly shot: PostureShot } | { readonly unreadable: UnreadableRecord } {
  const read = readRecord(shotRecordingKind, recordingRow)
  if ('unreadable' in read) return { unreadable: { ...read.unreadable, id: shot.id } }
  const { landmarks, refined: closer } = read.value
  if (!refined) return { shot: { ...shot, recording: landmarks } }
  if (!closer) return { unreadable: { kind: shotRecordingKind.name, id: shot.id, reason: 'damaged' } }
  return { shot: { ...shot, recording: landmarks, refined: { ...refined, recording: closer } } }
}

/** The views of a session with their landmarks: front, left, back, right, and what could not be read. */
export const listShots = (sessionId: string): Promise<Listing<PostureShot>> =>
  guarded(async () => {
    const { shots, shotRecordings } = database
    const rows = await shots.where('sessionId').equals(sessionId).toArray()
    const { items, unreadable } = readRecords(shotKind, rows)
    const summaries = inOrderOfViews(items)
    const recordings = await shotRecordings.bulkGet(summaries.map(({ id }) => id))
    const read = summaries.map((summary, index) => whole(summary, recordings[index]))
    return {
      items: read.flatMap((each) => ('shot' in each ? each.shot : [])),
      unreadable: [...unreadable, ...read.flatMap((each) => ('unreadable' in each ? each.unreadable : []))],
    }
  })

/**
 * Keeps the points that were placed in a view and the angles that were read off it by hand; the rest
 * is as it was recorded, whatever `shot` says. Returns the way back.
 */
export const updateShot = (shot: PostureShot): Promise<Undo> =>
  guarded(async () => {
    const write = ({ placed, handAngles }: Pick<PostureShot, 'placed' | 'handAngles'>) =>
      database.transaction('rw', database.shots, async () => {
        const read = readRecord(shotKind, await database.shots.get(shot.id))
        if ('unreadable' in read) throw new Error(`posture view ${shot.id} cannot be read`)
        await database.shots.put(writeRecord(shotKind, { ...read.value, placed, handAngles }))
        return read.value
      })
    const before = await write(shot)
    return () => guarded(async () => void (await write(before)))
  })

/** Deletes a view with its picture, and its session with the last thing in it. Returns the way back. */
export const deleteShot = (id: string): Promise<Undo> =>
  takeOut(async () => {
    const read = readRecord(shotKind, await database.shots.get(id))
    const gone = shotKeys([id])
    if ('unreadable' in read) return gone
    return { ...gone, sessions: await leftEmpty(read.value.sessionId, gone) }
  })

/** Deletes every view of a session, and the session where nothing else is in it. Returns the way back. */
export const deletePosture = (sessionId: string): Promise<Undo> =>
  takeOut(async () => {
    const gone = await viewsOf(sessionId)
    return { ...gone, sessions: await leftEmpty(sessionId, gone) }
  })
