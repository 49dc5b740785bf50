import * as v from 'valibot'
import type { CaptureSummary } from '../../core/posture/capture/capture-summary'
import { POSTURE_VIEWS } from '../../core/posture/measures/scene'
import { PLACED_POINT_NAMES } from '../../core/posture/points/placed-points'
import { count, key, moment, number, time } from './fields'
import { handAngle, place } from './hand-angle'
import { frames, model, source } from './origin'
import type { RecordKind } from './record-kind'

const version = 1

const placedPoint = v.object({
  name: v.picklist(PLACED_POINT_NAMES),
  place,
  placedBy: v.literal('user'),
  automatic: v.exactOptional(place),
})

/** Version 1: as {@link CaptureSummary}; the landmarks stand in their own table, and so does the picture. */
const schema = v.object({
  id: key,
  sessionId: key,
  view: v.picklist(POSTURE_VIEWS),
  recordedAt: moment,
  source,
  model,
  refined: v.exactOptional(v.object({ model })),
  appVersion: v.string(),
  measurementVersion: count,
  frames,
  still: time,
  placed: v.array(placedPoint),
  handAngles: v.array(handAngle),
  heightCm: v.exactOptional(v.pipe(number, v.minValue(1))),
}) satisfies v.GenericSchema<unknown, CaptureSummary>

export const postureCaptureKind: RecordKind<CaptureSummary> = {
  id: 'capture',
  table: 'entries',
  indexed: ({ sessionId }) => ({ kind: 'capture', encounterId: sessionId }),
  name: 'posture view',
  key: 'id',
  version,
  schema,
  migrations: {},
  toStored: (shot) => ({ ...shot }),
}
