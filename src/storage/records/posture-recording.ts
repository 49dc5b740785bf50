import * as v from 'valibot'
import type { LandmarkRecording } from '../../core/trial/landmark-recording'
import { key } from './fields'
import { landmarks } from './landmarks'
import { fromPixels } from './pixel-landmarks'
import type { RecordKind } from './record-kind'

/** The quiet standing of a view, frame by frame. */
export interface PostureRecording {
  readonly shotId: string
  readonly landmarks: LandmarkRecording
  /** Of the refinement, where there was one. */
  readonly refined?: LandmarkRecording
}

const version = 2

/** Version 2: as {@link PostureRecording}. In version 1 landmarks were in pixels, and the second pass knew no level. */
const schema = v.object({
  shotId: key,
  landmarks,
  refined: v.exactOptional(landmarks),
}) satisfies v.GenericSchema<unknown, PostureRecording>

export const postureRecordingKind: RecordKind<PostureRecording> = {
  id: 'capture-landmarks',
  table: 'landmarks',
  indexed: () => ({}),
  name: 'posture recording',
  key: 'shotId',
  version,
  schema,
  migrations: { 2: fromPixels },
  toStored: (recording) => ({ ...recording }),
}
