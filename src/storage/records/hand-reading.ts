import * as v from 'valibot'
import { type HandReading, INSTRUMENTS } from '../../core/assessment/hand-reading'
import { MOVEMENT_IDS } from '../../core/movements/movement'
import { goniometerDegrees, key, moment, partOfRun, side } from './fields'
import type { RecordKind } from './record-kind'

const version = 1

/** Version 1: as {@link HandReading}. */
const schema = v.object({
  id: key,
  sessionId: key,
  recordedAt: moment,
  run: partOfRun,
  movement: v.picklist(MOVEMENT_IDS),
  side: v.exactOptional(side),
  instrument: v.picklist(INSTRUMENTS),
  degrees: goniometerDegrees,
}) satisfies v.GenericSchema<unknown, HandReading>

export const handReadingKind: RecordKind<HandReading> = {
  id: 'hand-reading',
  table: 'entries',
  indexed: ({ sessionId }) => ({ kind: 'hand-reading', encounterId: sessionId }),
  name: 'reading by hand',
  key: 'id',
  version,
  schema,
  migrations: {},
  toStored: (reading) => ({ ...reading }),
}
