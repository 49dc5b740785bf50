import * as v from 'valibot'
import { LANDMARK_NAMES } from '../../core/skeleton'
import type { LandmarkRecording } from '../../core/trial/landmark-recording'
import type { TraceSample } from '../../core/trial/trial'
import type { RecordKind } from '../record-kind'
import { angleOrMissing, count, key, time } from './fields'

/** What of a trial grows with its length: some hundred kilobytes, read only when it is looked at. */
export interface TrialRecording {
  readonly trialId: string
  readonly landmarks: LandmarkRecording
  readonly trace: readonly TraceSample[]
}

const version = 1

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
  }),
  v.check(({ names, times, people, image, world, light, level }) => {
    const cells = times.length * names.length
    return (
      people.length === times.length &&
      image.length === cells * 3 &&
      (world === undefined || world.length === cells * 4) &&
      (light === undefined || light.length === times.length * 2) &&
      (level === undefined || level.roll.length === times.length)
    )
  }, 'the arrays do not belong to the same frames'),
)

/** Version 1: as {@link TrialRecording}; typed arrays are stored as such. */
const schema = v.object({
  trialId: key,
  landmarks,
  trace: v.array(v.object({ time, angle: angleOrMissing })),
}) satisfies v.GenericSchema<unknown, TrialRecording>

export const recordingKind: RecordKind<TrialRecording> = {
  name: 'recording',
  key: 'trialId',
  version,
  schema,
  migrations: {},
  toStored: (recording) => ({ ...recording }),
}
