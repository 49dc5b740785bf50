import type { Answer } from '../../core/assessment/answer'
import type { Encounter } from '../../core/assessment/encounter'
import type { HandReading } from '../../core/assessment/hand-reading'
import type { GoniometerReading } from '../../core/error/agreement/goniometer-reading'
import type { Trial } from '../../core/trial/trial'
import type { RowState } from '../db/row'
import { type Change, records } from '../record-store'
import { answerKind } from '../records/answer'
import { handReadingKind } from '../records/hand-reading'
import { recordingKind } from '../records/recording'
import { trialKind } from '../records/trial'
import { guarded, StorageError } from '../storage-error'
import { putGiven } from './answers'
import { keepEncounter } from './contents'
import { deleteEntries } from './entries'
import type { Undo } from './erase'
import { freshTrial, wholeOf } from './fresh-trials'
import { askToPersist } from './persist'
import { refuseDemonstration } from './refuse-demonstration'

/** Puts a trial with its landmarks, and its session with it if that is new. */
export async function putTrial(change: Change, encounter: Encounter, trial: Trial, state: RowState) {
  refuseDemonstration(trial)
  const { recording, refined, analysis, ...rest } = trial
  const { trace, ...values } = analysis
  await keepEncounter(change, encounter, state)
  await change.put(
    trialKind,
    {
      ...rest,
      sessionId: encounter.id,
      ...(refined && { refined: { model: refined.model } }),
      analysis: values,
    },
    state,
  )
  await change.put(recordingKind, {
    trialId: trial.id,
    landmarks: recording,
    ...(refined && { refined: refined.recording }),
    trace,
  })
}

/**
 * Keeps a trial, and its session with it if that is new: both or neither. Saving the same trial again
 * (after a failure) is safe.
 */
export const saveTrial = async (encounter: Encounter, trial: Trial): Promise<void> => {
  await records.change((change) => putTrial(change, encounter, trial, 'kept'))
  void askToPersist()
}

/** Keeps the trials, answers and readings by hand of a guided run, and their session with them if that is new: all of them or none. */
export const saveRun = async (
  encounter: Encounter,
  {
    trials,
    answers,
    readings,
  }: {
    readonly trials: readonly Trial[]
    readonly answers: readonly Answer[]
    readonly readings: readonly HandReading[]
  },
): Promise<void> => {
  await records.change(async (change) => {
    for (const trial of trials) await putTrial(change, encounter, trial, 'kept')
    for (const answer of answers) await putGiven(change, encounter, answerKind, answer, 'kept')
    for (const reading of readings) await putGiven(change, encounter, handReadingKind, reading, 'kept')
  })
  void askToPersist()
}

/** The landmarks of a trial; undefined if they are not there or cannot be read. */
export const readRecording = (trialId: string) =>
  guarded(async () => (await records.read(recordingKind, trialId))?.landmarks)

/** A whole kept trial, computed by the code of today; undefined if there is none or it cannot be read. */
export const readTrial = (id: string) => wholeTrial(id, 'kept')

/** A whole trial in some state, as it was written; undefined if it is not there or cannot be read. */
export const wholeTrial = (id: string, state: RowState) =>
  guarded(async (): Promise<Trial | undefined> => {
    if ((await records.database.entries.get(id))?.state !== state) return undefined
    const [summary, stored] = await Promise.all([
      records.read(trialKind, id),
      records.read(recordingKind, id),
    ])
    if (!summary || !stored) return undefined
    const whole = wholeOf(summary, stored)
    return whole && freshTrial(whole)
  })

/** Notes what a goniometer said beside a trial, or takes it off again. Returns the way back. */
export const setGoniometer = async (
  trialId: string,
  reading: GoniometerReading | undefined,
): Promise<Undo> => {
  const write = async (goniometer: GoniometerReading | undefined) => {
    const { result } = await records.change(async (change) => {
      const trial = await change.read(trialKind, trialId)
      if (!trial) throw new StorageError('gone')
      const { goniometer: before, ...rest } = trial
      const { state } = (await change.unit.row('entries', trialId)) ?? { state: 'kept' }
      await change.put(trialKind, { ...rest, ...(goniometer && { goniometer }) }, state)
      return before
    })
    return result
  }
  const before = await write(reading)
  return async () => void (await write(before))
}

/** Deletes a trial, and its session with the last one. Returns the way back. */
export const deleteTrial = (id: string): Promise<Undo> => deleteEntries([id])
