import Dexie from 'dexie'
import type { Answer } from '../../core/assessment/answer'
import type { Encounter } from '../../core/assessment/encounter'
import type { HandReading } from '../../core/assessment/hand-reading'
import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import type { HandPicture } from '../../core/posture/points/hand-picture'
import type { Trial } from '../../core/trial/trial'
import type { Row } from '../db/row'
import { records } from '../record-store'
import { answerKind } from '../records/answer'
import { encounterKind } from '../records/encounter'
import { handPictureKind } from '../records/hand-picture'
import { handReadingKind } from '../records/hand-reading'
import { postureCaptureKind } from '../records/posture-capture'
import type { RecordKind } from '../records/record-kind'
import { trialKind } from '../records/trial'
import { putGiven } from '../repositories/answers'
import { putHandPicture, readHandPicture } from '../repositories/hand-pictures'
import { type KeptPicture, pictureToKeep, readPictures } from '../repositories/pictures'
import { type CaptureToKeep, putCapture, readCaptures } from '../repositories/postures'
import { putTrial, wholeTrial } from '../repositories/trials'
import { guarded } from '../storage-error'
import { stateOfDraft } from './draft-state'

/**
 * What was measured and neither kept nor discarded yet. A run writes its draft as soon as it ends, so
 * that neither a reload nor a crash nor a new version of the app costs a measurement. Keeping makes the
 * same row final; discarding leaves a tombstone.
 */

/** Writes a trial as a draft of its session, or what has become of it since. */
export const draftTrial = async (encounter: Encounter, trial: Trial): Promise<void> => {
  await records.change(async (change) => {
    const state = await stateOfDraft(change, trial.id)
    if (state) await putTrial(change, encounter, trial, state)
  })
}

const draftGiven =
  <Given extends Answer | HandReading>(kind: RecordKind<Given>) =>
  async (encounter: Encounter, given: Given): Promise<void> => {
    await records.change(async (change) => {
      const state = await stateOfDraft(change, given.id)
      if (state) await putGiven(change, encounter, kind, given, state)
    })
  }

/** Writes an answer as a draft of its session. */
export const draftAnswer = draftGiven(answerKind)

/** Writes a reading by hand as a draft of its session. */
export const draftReading = draftGiven(handReadingKind)

/** Writes a posture view as a draft of its session; its picture only where the client has agreed. */
export const draftCapture = async (encounter: Encounter, toKeep: CaptureToKeep): Promise<void> => {
  const { capture, picture, agreedAt = capture.recordedAt } = toKeep
  const stored = picture && (await guarded(() => pictureToKeep(capture.id, agreedAt, picture)))
  await records.change(async (change) => {
    const state = await stateOfDraft(change, capture.id)
    if (state) await putCapture(change, encounter, capture, stored, state)
  })
}

/** Writes what was read off a picture by hand as a draft; the picture only where the client has agreed. */
export const draftHandPicture = async (
  encounter: Encounter,
  measured: HandPicture,
  kept?: KeptPicture,
): Promise<void> => {
  const stored = kept && (await guarded(() => pictureToKeep(measured.id, kept.agreedAt, kept.picture)))
  await records.change(async (change) => {
    const state = await stateOfDraft(change, measured.id)
    if (!state) return
    await putHandPicture(change, encounter, measured, stored, state)
    // Who has taken the agreement back does not find the picture on the disk.
    if (!stored) await change.unit.bury('pictures', measured.id)
  })
}

/** One draft, as far as it takes to offer it. */
export interface Draft {
  readonly id: string
  readonly kind: 'trial' | 'capture' | 'hand-picture'
  readonly encounterId: string
  /** What was measured, of a trial that can be read. */
  readonly trial?: Pick<Trial, 'movement' | 'side' | 'mode' | 'run'>
}

const isDraftKind = (kind: string | undefined): kind is Draft['kind'] =>
  kind === trialKind.id || kind === postureCaptureKind.id || kind === handPictureKind.id

/** Every draft on this device, the one that was written last first. */
export const listDrafts = (): Promise<readonly Draft[]> =>
  guarded(async () => {
    const rows = await records.database.entries
      .where('[state+encounterId]')
      .between(['draft', Dexie.minKey], ['draft', Dexie.maxKey])
      .toArray()
    const lastFirst = rows.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    const drafts = await Promise.all(lastFirst.map(asDraft))
    return drafts.flatMap((draft) => draft ?? [])
  })

async function asDraft(row: Row): Promise<Draft | undefined> {
  const { id, kind, encounterId } = row
  if (!isDraftKind(kind) || !encounterId) return undefined
  const trial = kind === trialKind.id ? await records.open(trialKind, row) : undefined
  return { id, kind, encounterId, ...(trial && 'value' in trial && { trial: trial.value }) }
}

/** A draft trial with its session; undefined where it has been kept, discarded, or cannot be read. */
export const readDraftTrial = (id: string) => readDraft(id, () => wholeTrial(id, 'draft'))

/** A draft of what was read off a picture by hand, with its session; undefined likewise. */
export const readDraftHandPicture = (id: string) =>
  readDraft(id, async () => {
    const measured = await readHandPicture(id)
    const kept = (await readPictures([id])).get(id)
    return measured && { measured, ...(kept && { kept }) }
  })

/** The draft views of a session with their pictures, as far as they can be read; undefined where there is none. */
export const readDraftPosture = (encounterId: string) =>
  guarded(async () => {
    const encounter = await records.read(encounterKind, encounterId)
    const captures: readonly PostureCapture[] = (await readCaptures(encounterId, 'draft')).items
    if (!encounter || captures.length === 0) return undefined
    const pictures = await readPictures(captures.map(({ id }) => id))
    return {
      encounter,
      captures: captures.map((capture): CaptureToKeep => ({ capture, ...pictures.get(capture.id) })),
    }
  })

async function readDraft<Value>(id: string, read: () => Promise<Value | undefined>) {
  const row = await guarded(() => records.database.entries.get(id))
  if (row?.state !== 'draft' || !row.encounterId) return undefined
  const [encounter, value] = await Promise.all([records.read(encounterKind, row.encounterId), read()])
  return encounter && value ? { encounter, value } : undefined
}
