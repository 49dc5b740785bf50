import type { Encounter } from '../../core/assessment/encounter'
import type { HandPicture } from '../../core/posture/points/hand-picture'
import type { RowState } from '../db/row'
import { type Change, records } from '../record-store'
import { handPictureKind } from '../records/hand-picture'
import { pictureKind, pictureOf, type StoredPicture } from '../records/picture'
import { guarded } from '../storage-error'
import { keepEncounter } from './contents'
import { deleteEntries } from './entries'
import type { Undo } from './erase'
import { askToPersist } from './persist'

/** Puts what was read off a picture; a picture that is there stays where none is given. */
export async function putHandPicture(
  change: Change,
  encounter: Encounter,
  measured: HandPicture,
  picture: StoredPicture | undefined,
  state: RowState,
) {
  await keepEncounter(change, encounter, state)
  await change.put(handPictureKind, { ...measured, sessionId: encounter.id }, state)
  if (picture) await change.put(pictureKind, picture)
}

/**
 * Keeps what was read off a picture by hand, and its session with it if that is new. Saving it again
 * (after another angle) is safe: what is there is replaced.
 *
 * @param kept the picture itself, with the moment (ISO 8601) at which the client agreed to its being kept.
 */
export const saveHandPicture = async (
  encounter: Encounter,
  measured: HandPicture,
  kept?: { readonly picture: Blob; readonly agreedAt: string },
): Promise<void> => {
  const picture = kept && (await guarded(() => pictureOf(measured.id, kept.agreedAt, kept.picture)))
  await records.change((change) => putHandPicture(change, encounter, measured, picture, 'kept'))
  void askToPersist()
}

/** What was read off a picture by hand; undefined if it is not there or cannot be read. */
export const readHandPicture = (id: string): Promise<HandPicture | undefined> =>
  guarded(() => records.read(handPictureKind, id))

/** Deletes what was read off a picture, with the picture, and its session with the last thing in it. Returns the way back. */
export const deleteHandPicture = (id: string): Promise<Undo> => deleteEntries([id])
