import type { Session } from '../../core/assessment/session'
import type { GoniometerReading } from '../../core/error/agreement/goniometer-reading'
import type { Trial } from '../../core/trial/trial'
import { database } from '../db/database'
import { readRecord, writeRecord } from '../records/record-kind'
import { recordingKind } from '../records/recording'
import { trialKind } from '../records/trial'
import { guarded } from '../storage-error'
import { leftEmpty } from './contents'
import { askToPersist, keepSession } from './keep-session'
import { takeOut, type Undo } from './take-out'

/**
 * Keeps a trial, and its session with it if that is new: both or neither. Saving the same trial again
 * (after a failure) is safe.
 */
export const saveTrial = (session: Session, trial: Trial) =>
  guarded(async () => {
    const { recording, refined, analysis, ...rest } = trial
    const { trace, ...values } = analysis
    const summary = writeRecord(trialKind, {
      ...rest,
      sessionId: session.id,
      ...(refined && { refined: { model: refined.model } }),
      analysis: values,
    })
    const landmarks = writeRecord(recordingKind, {
      trialId: trial.id,
      landmarks: recording,
      ...(refined && { refined: refined.recording }),
      trace,
    })
    const { clients, sessions, trials, recordings } = database
    await database.transaction('rw', [clients, sessions, trials, recordings], async () => {
      await keepSession(session)
      await trials.put(summary)
      await recordings.put(landmarks)
    })
    void askToPersist()
  })

/** The landmarks of a trial; undefined if they are not there or cannot be read. */
export const readRecording = (trialId: string) =>
  guarded(async () => {
    const read = readRecord(recordingKind, await database.recordings.get(trialId))
    return 'value' in read ? read.value.landmarks : undefined
  })

/** A whole trial, as it was saved; undefined if it is not there or cannot be read. */
export const readTrial = (id: string) =>
  guarded(async (): Promise<Trial | undefined> => {
    const summary = readRecord(trialKind, await database.trials.get(id))
    const recording = readRecord(recordingKind, await database.recordings.get(id))
    if ('unreadable' in summary || 'unreadable' in recording) return undefined
    const { landmarks, refined: closer, trace } = recording.value
    const { refined, ...values } = summary.value
    // Values that nothing on the disk bears out are not passed off as whole.
    if (refined && !closer) return undefined
    return {
      ...values,
      recording: landmarks,
      ...(refined && closer && { refined: { ...refined, recording: closer } }),
      analysis: { ...values.analysis, trace },
    }
  })

/** Notes what a goniometer said beside a trial, or takes it off again. Returns the way back. */
export const setGoniometer = (trialId: string, reading: GoniometerReading | undefined): Promise<Undo> =>
  guarded(async () => {
    const write = (goniometer: GoniometerReading | undefined) =>
      database.transaction('rw', database.trials, async () => {
        const read = readRecord(trialKind, await database.trials.get(trialId))
        if ('unreadable' in read) throw new Error(`trial ${trialId} cannot be read`)
        const { goniometer: before, ...rest } = read.value
        await database.trials.put(writeRecord(trialKind, { ...rest, ...(goniometer && { goniometer }) }))
        return before
      })
    const before = await write(reading)
    return () => guarded(async () => void (await write(before)))
  })

/** Deletes a trial, and its session with the last one. Returns the way back. */
export const deleteTrial = (id: string): Promise<Undo> =>
  takeOut(async () => {
    const read = readRecord(trialKind, await database.trials.get(id))
    if ('unreadable' in read) return { trials: [id], recordings: [id] }
    const gone = { trials: [id], recordings: [id] }
    return { ...gone, sessions: await leftEmpty(read.value.sessionId, gone) }
  })
