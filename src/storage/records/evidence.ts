import * as v from 'valibot'
import { tellsAnything } from '../../core/error/evidence/runs'
import { MANNERS, type SessionEvidence } from '../../core/error/evidence/session-evidence'
import { MOVEMENT_IDS } from '../../core/movements/movement'
import { POSTURE_MEASURE_IDS } from '../../core/posture/measures/measure'
import { POSTURE_VIEWS } from '../../core/posture/measures/scene'
import { MEASUREMENT_VERSION } from '../../core/trial/analysis'
import { angle, key, moment, number } from './fields'
import type { RecordKind } from './record-kind'

/**
 * Rises with every change of what is noted or of when it tells anything. Has no migrations: what another
 * version wrote is written anew from the entries.
 */
const version = 1

/** What computes the evidence of today: the code that notes it, and the code that measures posture. */
export const EVIDENCE_VERSION = version * 1_000 + MEASUREMENT_VERSION

const measurement = v.object({
  id: key,
  recordedAt: moment,
  method: key,
  values: v.array(
    v.object({
      measure: v.picklist([...MOVEMENT_IDS, ...POSTURE_MEASURE_IDS]),
      of: v.exactOptional(v.picklist([...POSTURE_VIEWS, 'left', 'right'])),
      manner: v.picklist(MANNERS),
      value: number,
    }),
  ),
  goniometer: v.exactOptional(angle),
})

/** As {@link SessionEvidence}. */
const schema = v.object({
  sessionId: key,
  clientId: v.exactOptional(key),
  measurements: v.array(measurement),
}) satisfies v.GenericSchema<unknown, SessionEvidence>

export const evidenceKind: RecordKind<SessionEvidence> = {
  id: 'evidence',
  table: 'evidence',
  indexed: (evidence) => ({
    computedBy: EVIDENCE_VERSION,
    ...(evidence.clientId !== undefined && { clientId: evidence.clientId }),
    ...(tellsAnything(evidence) && { tells: 1 }),
  }),
  name: 'error evidence',
  key: 'sessionId',
  version,
  schema,
  migrations: {},
  toStored: (evidence) => ({ ...evidence }),
}
