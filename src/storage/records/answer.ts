import * as v from 'valibot'
import type { Answer } from '../../core/assessment/answer'
import { PAIN_SCORES } from '../../core/protocol/pain'
import { key, moment, partOfRun } from './fields'
import type { RecordKind } from './record-kind'

const version = 1

/** Version 1: as {@link Answer}. */
const schema = v.object({
  id: key,
  sessionId: key,
  recordedAt: moment,
  run: partOfRun,
  question: key,
  value: v.union([v.boolean(), v.picklist(PAIN_SCORES)]),
}) satisfies v.GenericSchema<unknown, Answer>

export const answerKind: RecordKind<Answer> = {
  id: 'answer',
  table: 'entries',
  indexed: ({ sessionId }) => ({ kind: 'answer', encounterId: sessionId }),
  name: 'answer',
  key: 'id',
  version,
  schema,
  migrations: {},
  toStored: (answer) => ({ ...answer }),
}
