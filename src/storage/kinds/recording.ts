import * as v from 'valibot'
import { CORRECTION_IDS } from '../../core/corrections'
import { LANDMARK_NAMES } from '../../core/skeleton'
import type { LandmarkRecording } from '../../core/trial/landmark-recording'
import type { TraceSample } from '../../core/trial/trial'
import type { RecordKind } from '../record-kind'
import { angleOrMissing, count, key, time } from './fields'

/** What of a trial grows with its length: some hundred kilobytes, read only when it is looked at. */
export interface TrialRecording {
  readonly trialId: string
  readonly landmarks: LandmarkRecording
  /** Of the closer look, where there was one. */
  readonly refined?: LandmarkRecording
  readonly trace: readonly TraceSample[]
}

const version = 2

const landmarks = v.pipe(
  v.object({
    width: count,
    height: count,
    names: v.array(v.picklist(LANDMARK_NAMES)),
    times: v.instance(Float64Array),
    people: v.instance(Uint8Array),
    image: v.instance(Float32Array),
    world: v.exactOptional(v.instance(Float32Array)),
    light: v.exactOptional(v.instance(Float32Array)),
    level: v.exactOptional(
      v.object({ source: v.picklist(['sensor', 'marked']), roll: v.instance(Float32Array) }),
    ),
    head: v.exactOptional(v.instance(Float32Array)),
    correction: v.exactOptional(v.picklist(CORRECTION_IDS)),
  }),
  v.check(({ names, times, people, image, world, light, level, head }) => {
    const cells = times.length * names.length
    return (
      people.length === times.length &&
      image.length === cells * 3 &&
      (world === undefined || world.length === cells * 4) &&
      (light === undefined || light.length === times.length * 2) &&
      (level === undefined || level.roll.length === times.length) &&
      (head === undefined || head.length === times.length * 4)
    )
  }, 'the arrays do not belong to the same frames'),
)

/**
 * Version 2: as {@link TrialRecording}; typed arrays are stored as such. Version 1 knew no closer look
 * and no rotation of the head. It has a number of its own so that an older app leaves them alone.
 */
const schema = v.object({
  trialId: key,
  landmarks,
  refined: v.exactOptional(landmarks),
  trace: v.array(v.object({ time, angle: angleOrMissing })),
}) satisfies v.GenericSchema<unknown, TrialRecording>

export const recordingKind: RecordKind<TrialRecording> = {
  name: 'recording',
  key: 'trialId',
  version,
  schema,
  migrations: { 2: (old) => ({ ...old }) },
  toStored: (recording) => ({ ...recording }),
}
