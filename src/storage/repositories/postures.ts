import type { Encounter } from '../../core/assessment/encounter'
import { inOrderOfViews } from '../../core/posture/capture/capture-summary'
import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import { mergeEdits } from '../../core/posture/points/merge-edits'
import type { RowState } from '../db/row'
import { type Change, records } from '../record-store'
import { pictureKind, pictureOf, type StoredPicture } from '../records/picture'
import { withoutPixels } from '../records/pixel-points'
import { postureCaptureKind } from '../records/posture-capture'
import { postureRecordingKind } from '../records/posture-recording'
import type { Listing } from '../records/record-kind'
import { wholeCapture } from '../records/whole-capture'
import { guarded, StorageError } from '../storage-error'
import { keepEncounter } from './contents'
import { deleteEntries } from './entries'
import type { Undo } from './erase'
import { askToPersist } from './persist'
import { refuseDemonstration } from './refuse-demonstration'

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

/** Puts a view with its landmarks, and its session with it if that is new. */
export async function putCapture(
  change: Change,
  encounter: Encounter,
  { recording, refined, ...rest }: PostureCapture,
  picture: StoredPicture | undefined,
  state: RowState,
) {
  refuseDemonstration(rest)
  await keepEncounter(change, encounter, state)
  const summary = { ...rest, sessionId: encounter.id, ...(refined && { refined: { model: refined.model } }) }
  await change.put(postureCaptureKind, summary, state)
  await change.put(postureRecordingKind, {
    shotId: rest.id,
    landmarks: recording,
    ...(refined && { refined: refined.recording }),
  })
  if (picture) await change.put(pictureKind, picture)
}

/**
 * Keeps the views of a standing person with their pictures, and their session with them if that is
 * new: all or nothing. Saving the same views again (after a failure) is safe.
 */
export const saveCaptures = async (encounter: Encounter, kept: readonly CaptureToKeep[]): Promise<void> => {
  const pictures = await guarded(() =>
    Promise.all(
      kept.map(
        ({ capture: { id, recordedAt }, picture, agreedAt = recordedAt }) =>
          picture && pictureOf(id, agreedAt, picture),
      ),
    ),
  )
  await records.change(async (change) => {
    for (const [index, { capture }] of kept.entries()) {
      await putCapture(change, encounter, capture, pictures[index], 'kept')
    }
  })
  void askToPersist()
}

/** The kept views of a session with their landmarks: front, left, back, right, and what could not be read. */
export const listCaptures = (sessionId: string) => readCaptures(sessionId, 'kept')

/** The same for views in some state. */
export const readCaptures = (sessionId: string, state: RowState): Promise<Listing<PostureCapture>> =>
  guarded(async () => {
    const { entries, landmarks } = records.database
    const rows = await entries.where('[state+encounterId]').equals([state, sessionId]).toArray()
    const { items, unreadable } = await records.openAll(
      postureCaptureKind,
      rows.filter(({ kind }) => kind === postureCaptureKind.id),
    )
    const summaries = inOrderOfViews(items)
    const recordings = await landmarks.bulkGet(summaries.map(({ id }) => id))
    const read = await Promise.all(
      summaries.map(async (summary, index) => {
        const row = recordings[index]
        return wholeCapture(summary, row && (await records.open(postureRecordingKind, row)))
      }),
    )
    return {
      items: read.flatMap((each) => ('value' in each ? each.value : [])),
      unreadable: [...unreadable, ...read.flatMap((each) => ('unreadable' in each ? each.unreadable : []))],
    }
  })

/** What can be changed in a view once it was taken. */
type Edits = Pick<PostureCapture, 'placed' | 'handAngles'>

/** What is placed in a view as it is stored now; undefined where the view is gone. */
async function readPlaced(change: Change, id: string) {
  const stored = await change.read(postureCaptureKind, id)
  if (!stored?.pixelPoints) return stored
  const passes = await change.read(postureRecordingKind, id)
  return passes && withoutPixels(stored, passes.landmarks, passes.refined)
}

/**
 * Keeps what somebody changed in a view: the points that they placed and the angles that they read off
 * by hand. What is on the disk may be newer than what they saw, so only what they changed between
 * `before` and `after` is changed there. Returns the way back.
 */
export const updateCapture = async (id: string, before: Edits, after: Edits): Promise<Undo> => {
  const write = (from: Edits, to: Edits) =>
    records.change(async (change) => {
      const stored = await readPlaced(change, id)
      const row = await change.unit.seen('entries', id)
      if (!stored || !row) throw new StorageError('gone')
      await change.put(postureCaptureKind, { ...stored, ...mergeEdits(stored, from, to) }, row.state)
    })
  await write(before, after)
  return async () => void (await write(after, before))
}

/** Deletes a view with its picture, and its session with the last thing in it. Returns the way back. */
export const deleteCapture = (id: string): Promise<Undo> => deleteEntries([id])

/** Deletes some views of a session, and the session where nothing else is in it. Returns the way back. */
export const deletePosture = async (sessionId: string): Promise<Undo> => {
  const rows = await guarded(() =>
    records.database.entries.where('[state+encounterId]').equals(['kept', sessionId]).toArray(),
  )
  return deleteEntries(rows.filter(({ kind }) => kind === postureCaptureKind.id).map(({ id }) => id))
}
