import * as v from 'valibot'
import type { LandmarkRecording } from '../../core/trial/landmark-recording'
import type { TraceSample } from '../../core/trial/trial'
import { angleOrMissing, key, time } from './fields'
import { landmarks } from './landmarks'
import { fromPixels } from './pixel-landmarks'
import type { RecordKind } from './record-kind'

/** What of a trial grows with its length: some hundred kilobytes, read only when it is looked at. */
export interface TrialRecording {
  readonly trialId: string
  readonly landmarks: LandmarkRecording
  /** Of the refinement, where there was one. */
  readonly refined?: LandmarkRecording
  readonly trace: readonly TraceSample[]
}

const version = 3

/**
 * Version 3: as {@link TrialRecording}; typed arrays are stored as such. In version 2 landmarks were in
 * pixels, the second pass knew no level, and nothing told a camera that stands still. Version 1 knew no second pass and no rotation of the head. It has a number of its own so that an older app leaves them alone.
 */
const schema = v.object({
  trialId: key,
  landmarks,
  refined: v.exactOptional(landmarks),
  trace: v.array(v.object({ time, angle: angleOrMissing })),
}) satisfies v.GenericSchema<unknown, TrialRecording>

export const recordingKind: RecordKind<TrialRecording> = {
  id: 'trial-landmarks',
  table: 'landmarks',
  indexed: () => ({}),
  name: 'recording',
  key: 'trialId',
  version,
  schema,
  migrations: { 2: (old) => ({ ...old }), 3: fromPixels },
  toStored: (recording) => ({ ...recording }),
}
