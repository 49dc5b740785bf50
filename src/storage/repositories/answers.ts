import type { Answer } from '../../core/assessment/answer'
import type { Encounter } from '../../core/assessment/encounter'
import type { HandReading } from '../../core/assessment/hand-reading'
import type { RowState } from '../db/row'
import { type Change, records } from '../record-store'
import { answerKind } from '../records/answer'
import { handReadingKind } from '../records/hand-reading'
import type { RecordKind } from '../records/record-kind'
import { guarded } from '../storage-error'
import { keepEncounter } from './contents'

/** Puts an answer or a reading by hand, and its session with it if that is new. */
export async function putGiven<Given extends Answer | HandReading>(
  change: Change,
  encounter: Encounter,
  kind: RecordKind<Given>,
  given: Given,
  state: RowState,
) {
  await keepEncounter(change, encounter, state)
  await change.put(kind, { ...given, sessionId: encounter.id }, state)
}

/** What was answered and read by hand in a run and nobody has kept yet, in the order of its steps. */
export const readDraftEntries = (encounterId: string, runId: string) =>
  guarded(async () => {
    const rows = await records.database.entries
      .where('[state+encounterId]')
      .equals(['draft', encounterId])
      .toArray()
    const ofRun = async <Entry extends Answer | HandReading>(kind: RecordKind<Entry>) => {
      const { items } = await records.openAll(
        kind,
        rows.filter((row) => row.kind === kind.id),
      )
      return items.filter(({ run }) => run.id === runId).toSorted((a, b) => a.run.step - b.run.step)
    }
    return { answers: await ofRun(answerKind), readings: await ofRun(handReadingKind) }
  })
