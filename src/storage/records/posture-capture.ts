import * as v from 'valibot'
import type { CaptureSummary } from '../../core/posture/capture/capture-summary'
import { POSTURE_VIEWS } from '../../core/posture/measures/scene'
import { PLACED_POINT_NAMES } from '../../core/posture/points/placed-points'
import { count, key, moment, number, time } from './fields'
import { handAngle, place } from './hand-angle'
import { frames, model, source } from './origin'
import { pixelPoints } from './pixel-points'
import type { RecordKind } from './record-kind'

const version = 2

const placedPoint = v.object({
  name: v.picklist(PLACED_POINT_NAMES),
  place,
  placedBy: v.literal('user'),
  automatic: v.exactOptional(place),
})

/**
 * Version 2: as {@link CaptureSummary}. In version 1 points were in the pixels of the frame that they
 * were placed in, whose size stands with the landmarks. Those have their own table, and so has the picture.
 */
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
  pixelPoints: v.exactOptional(pixelPoints),
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
  migrations: {
    // Which frame they are in is told by the landmarks, where both are read.
    2: ({ placed, handAngles, ...old }) => ({
      ...old,
      placed: [],
      handAngles: [],
      pixelPoints: { placed, handAngles },
    }),
  },
  toStored: (capture) => ({ ...capture }),
}
