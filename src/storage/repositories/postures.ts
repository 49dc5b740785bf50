import type { Session } from '../../core/assessment/session'
import { type CaptureSummary, inOrderOfViews } from '../../core/posture/capture/capture-summary'
import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import { database } from '../db/database'
import { writePicture } from '../records/picture'
import { postureCaptureKind } from '../records/posture-capture'
import { postureRecordingKind } from '../records/posture-recording'
import {
  type Listing,
  readRecord,
  readRecords,
  type UnreadableRecord,
  writeRecord,
} from '../records/record-kind'
import { guarded } from '../storage-error'
import { captureKeys, leftEmpty, viewsOf } from './contents'
import { askToPersist, keepSession } from './keep-session'
import { takeOut, type Undo } from './take-out'

export { readPicture } from './pictures'

/** A view that is to be kept. */
export interface CaptureToKeep {
  readonly capture: PostureCapture
  /** What the still shows, where the client agreed to its being kept. */
  readonly picture?: Blob
  /**
   * ISO 8601, when the client agreed. Where nobody says so it was at the latest when the view was
   * recorded: a picture is only taken once they have.
   */
  readonly agreedAt?: string
}

/** The rows of a view. Made before the transaction: reading a picture would outlast it. */
async function rowsOf(session: Session, { capture, picture, agreedAt = capture.recordedAt }: CaptureToKeep) {
  const { recording, refined, ...rest } = capture
  return {
    capture: writeRecord(postureCaptureKind, {
      ...rest,
      sessionId: session.id,
      ...(refined && { refined: { model: refined.model } }),
    }),
    recording: writeRecord(postureRecordingKind, {
      shotId: capture.id,
      landmarks: recording,
      ...(refined && { refined: refined.recording }),
    }),
    picture: picture && (await writePicture(capture.id, agreedAt, picture)),
  }
}

/**
 * Keeps the views of a standing person with their pictures, and their session with them if that is
 * new: all or nothing. Saving the same views again (after a failure) is safe.
 */
export const saveCaptures = (session: Session, kept: readonly CaptureToKeep[]): Promise<void> =>
  guarded(async () => {
    const rows = await Promise.all(kept.map((each) => rowsOf(session, each)))
    const { clients, sessions, shots, shotRecordings, pictures } = database
    await database.transaction('rw', [clients, sessions, shots, shotRecordings, pictures], async () => {
      if (rows.length > 0) await keepSession(session)
      await shots.bulkPut(rows.map(({ capture }) => capture))
      await shotRecordings.bulkPut(rows.map(({ recording }) => recording))
      await pictures.bulkPut(rows.flatMap(({ picture }) => picture ?? []))
    })
    void askToPersist()
  })

/** A view with its landmarks. Values that nothing on the disk bears out are not passed off as whole. */
function whole(
  { refined, ...capture }: CaptureSummary,
  recordingRow: unknown,
): { readonly capture: PostureCapture } | { readonly unreadable: UnreadableRecord } {
  const read = readRecord(postureRecordingKind, recordingRow)
  if ('unreadable' in read) return { unreadable: { ...read.unreadable, id: capture.id } }
  const { landmarks, refined: closer } = read.value
  if (!refined) return { capture: { ...capture, recording: landmarks } }
  if (!closer) return { unreadable: { kind: postureRecordingKind.name, id: capture.id, reason: 'damaged' } }
  return { capture: { ...capture, recording: landmarks, refined: { ...refined, recording: closer } } }
}

/** The views of a session with their landmarks: front, left, back, right, and what could not be read. */
export const listCaptures = (sessionId: string): Promise<Listing<PostureCapture>> =>
  guarded(async () => {
    const { shots, shotRecordings } = database
    const rows = await shots.where('sessionId').equals(sessionId).toArray()
    const { items, unreadable } = readRecords(postureCaptureKind, rows)
    const summaries = inOrderOfViews(items)
    const recordings = await shotRecordings.bulkGet(summaries.map(({ id }) => id))
    const read = summaries.map((summary, index) => whole(summary, recordings[index]))
    return {
      items: read.flatMap((each) => ('capture' in each ? each.capture : [])),
      unreadable: [...unreadable, ...read.flatMap((each) => ('unreadable' in each ? each.unreadable : []))],
    }
  })

/**
 * Keeps the points that were placed in a view and the angles that were read off it by hand; the rest
 * is as it was recorded, whatever `capture` says. Returns the way back.
 */
export const updateCapture = (capture: PostureCapture): Promise<Undo> =>
  guarded(async () => {
    const write = ({ placed, handAngles }: Pick<PostureCapture, 'placed' | 'handAngles'>) =>
      database.transaction('rw', database.shots, async () => {
        const read = readRecord(postureCaptureKind, await database.shots.get(capture.id))
        if ('unreadable' in read) throw new Error(`posture view ${capture.id} cannot be read`)
        await database.shots.put(writeRecord(postureCaptureKind, { ...read.value, placed, handAngles }))
        return read.value
      })
    const before = await write(capture)
    return () => guarded(async () => void (await write(before)))
  })

/** Deletes a view with its picture, and its session with the last thing in it. Returns the way back. */
export const deleteCapture = (id: string): Promise<Undo> =>
  takeOut(async () => {
    const read = readRecord(postureCaptureKind, await database.shots.get(id))
    const gone = captureKeys([id])
    if ('unreadable' in read) return gone
    return { ...gone, sessions: await leftEmpty(read.value.sessionId, gone) }
  })

/** Deletes every view of a session, and the session where nothing else is in it. Returns the way back. */
export const deletePosture = (sessionId: string): Promise<Undo> =>
  takeOut(async () => {
    const gone = await viewsOf(sessionId)
    return { ...gone, sessions: await leftEmpty(sessionId, gone) }
  })
