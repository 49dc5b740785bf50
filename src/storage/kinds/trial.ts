import * as v from 'valibot'
import { MOVEMENT_IDS } from '../../core/movements/movement'
import { MODEL_IDS } from '../../core/pose'
import type { TrialSummary } from '../../core/trial/trial-summary'
import type { RecordKind } from '../record-kind'
import { angle, angleOrMissing, count, key, missing, moment, side, time } from './fields'

const version = 1

const repetition = v.object({
  start: time,
  end: time,
  holdStart: time,
  holdEnd: time,
  degrees: angle,
  holdSd: angle,
})

/** Version 1: as {@link TrialSummary}; landmarks and trace stand in their own table. */
const schema = v.object({
  id: key,
  sessionId: key,
  movement: v.picklist(MOVEMENT_IDS),
  side: v.exactOptional(side),
  recordedAt: moment,
  source: v.object({
    kind: v.picklist(['webcam', 'video-file', 'still', 'sample']),
    label: v.string(),
  }),
  model: v.object({
    engine: v.string(),
    engineVersion: v.string(),
    model: v.picklist(MODEL_IDS),
    modelVersion: v.string(),
    backend: v.string(),
  }),
  appVersion: v.string(),
  measurementVersion: count,
  frames: v.object({ measured: count, dropped: count }),
  analysis: v.object({
    neutral: v.union([v.object({ start: time, end: time }), missing]),
    repetitions: v.array(repetition),
    mean: angleOrMissing,
    sd: angleOrMissing,
    peak: angleOrMissing,
  }),
}) satisfies v.GenericSchema<unknown, TrialSummary>

export const trialKind: RecordKind<TrialSummary> = {
  name: 'trial',
  key: 'id',
  version,
  schema,
  migrations: {},
  toStored: (trial) => ({ ...trial }),
}
