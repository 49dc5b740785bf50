import type { Answer } from '../../core/assessment/answer'
import type { Encounter } from '../../core/assessment/encounter'
import type { RowState } from '../db/row'
import { type Change, records } from '../record-store'
import { answerKind } from '../records/answer'
import { guarded } from '../storage-error'
import { keepEncounter } from './contents'
import { deleteEntries } from './entries'
import type { Undo } from './erase'

/** Puts an answer, and its session with it if that is new. */
export async function putAnswer(change: Change, encounter: Encounter, answer: Answer, state: RowState) {
  await keepEncounter(change, encounter, state)
  await change.put(answerKind, { ...answer, sessionId: encounter.id }, state)
}

/** The answers of a run that nobody has kept yet, in the order of its steps. */
export const readDraftAnswers = (encounterId: string, runId: string): Promise<readonly Answer[]> =>
  guarded(async () => {
    const rows = await records.database.entries
      .where('[state+encounterId]')
      .equals(['draft', encounterId])
      .toArray()
    const { items } = await records.openAll(
      answerKind,
      rows.filter(({ kind }) => kind === answerKind.id),
    )
    return items.filter(({ run }) => run.id === runId).toSorted((a, b) => a.run.step - b.run.step)
  })

/** Deletes an answer, and its session with the last thing in it. Returns the way back. */
export const deleteAnswer = (id: string): Promise<Undo> => deleteEntries([id])
