import * as v from 'valibot'
import { MOVEMENT_MODES } from '../../core/movements/mode'
import { CAMERA_VIEWS, MOVEMENT_IDS } from '../../core/movements/movement'
import { GATE_IDS, GATE_STATUSES } from '../../core/quality/gate'
import { MEASURED_COMPENSATIONS } from '../../core/trial/compensation/measured'
import { NOT_COUNTED_REASONS } from '../../core/trial/trial'
import type { TrialSummary } from '../../core/trial/trial-summary'
import {
  angle,
  angleOrMissing,
  count,
  goniometerDegrees,
  key,
  missing,
  moment,
  number,
  partOfRun,
  side,
  time,
} from './fields'
import { frames, model, source } from './origin'
import type { RecordKind } from './record-kind'

const version = 6

const repetition = v.object({
  start: time,
  end: time,
  holdStart: time,
  holdEnd: time,
  degrees: angle,
  holdSd: angle,
  refinement: v.exactOptional(v.object({ quick: angle, frames: count })),
})

const notCounted = v.object({
  start: time,
  end: time,
  degrees: angle,
  reason: v.picklist(NOT_COUNTED_REASONS),
})

const gateStretch = v.object({
  status: v.picklist(GATE_STATUSES),
  median: v.exactOptional(number),
  worst: v.exactOptional(number),
})
const gateSummary = v.object({
  gate: v.picklist(GATE_IDS),
  recording: gateStretch,
  refused: number,
  holds: v.array(gateStretch),
  neutral: v.exactOptional(gateStretch),
})

const holdCompensations = v.object({
  compensations: v.array(
    v.object({ id: v.picklist(MEASURED_COMPENSATIONS), value: v.union([number, missing]) }),
  ),
  trunkShare: v.exactOptional(angleOrMissing),
})

const goniometer = v.object({
  degrees: goniometerDegrees,
  rater: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
  enteredAt: moment,
})

const analysis = v.object({
  neutral: v.union([v.object({ start: time, end: time }), missing]),
  view: v.exactOptional(v.picklist(CAMERA_VIEWS)),
  repetitions: v.array(repetition),
  notCounted: v.exactOptional(v.array(notCounted)),
  mean: angleOrMissing,
  sd: angleOrMissing,
  peak: angleOrMissing,
  gates: v.exactOptional(v.array(gateSummary)),
  compensations: v.exactOptional(v.array(holdCompensations)),
})

/**
 * Version 6: as {@link TrialSummary}; landmarks and trace stand in their own table. Version 1 knew no
 * goniometer reading, version 2 no refinement, version 3 neither the view that a recording is measured
 * in, nor gates over the neutral, nor a value that no joint can reach, nor what was lifted and does not
 * count, nor what was shown when a trial was kept that has been computed anew since, version 4 no lift that
 * was another movement and no guided run that a trial was one of, nor pain, version 5 no mode (all were active,
 * which is said by none) and no helper. Each has a number of its own so that an older app leaves alone what it does not know.
 */
const schema = v.object({
  id: key,
  sessionId: key,
  movement: v.picklist(MOVEMENT_IDS),
  side: v.exactOptional(side),
  mode: v.exactOptional(v.picklist(MOVEMENT_MODES)),
  helperFrames: v.exactOptional(count),
  run: v.exactOptional(partOfRun),
  pain: v.exactOptional(v.pipe(count, v.maxValue(10))),
  recordedAt: moment,
  source,
  model,
  refined: v.exactOptional(v.object({ model })),
  appVersion: v.string(),
  measurementVersion: count,
  frames,
  analysis,
  asKept: v.exactOptional(v.object({ measurementVersion: count, analysis })),
  goniometer: v.exactOptional(goniometer),
}) satisfies v.GenericSchema<unknown, TrialSummary>

export const trialKind: RecordKind<TrialSummary> = {
  id: 'trial',
  table: 'entries',
  indexed: ({ sessionId, measurementVersion }) => ({
    kind: 'trial',
    encounterId: sessionId,
    computedBy: measurementVersion,
  }),
  name: 'trial',
  key: 'id',
  version,
  schema,
  migrations: {
    2: (old) => ({ ...old }),
    3: (old) => ({ ...old }),
    4: (old) => ({ ...old }),
    5: (old) => ({ ...old }),
    6: (old) => ({ ...old }),
  },
  toStored: (trial) => ({ ...trial }),
}
