import type { FrameSource } from '../camera/frame-source'
import type { ModelIdentity, Pose } from '../core/body/pose'
import { type Seconds, seconds } from '../core/math/units'
import type { PostureView } from '../core/posture/measures/scene'
import { MEASUREMENT_VERSION } from '../core/trial/analysis'
import { packRecording } from '../core/trial/landmark-recording'
import type { CapturedView } from './standing-state'

/** What a capture is made of. */
interface Parts {
  readonly source: FrameSource
  readonly model: ModelIdentity
  readonly view: PostureView
  /** The frames of quiet standing, at least one. */
  readonly poses: readonly Pose[]
  /** Of the frame that points are placed in, on the source's clock. */
  readonly still: Seconds
  readonly since: Date
  /** Frames that the source had dropped when the quiet standing began. */
  readonly droppedBefore: number
  readonly heightCm: number | undefined
}

/** The record of one view, with nothing placed in it yet. */
export function captureOf(parts: Parts): CapturedView['capture'] {
  const { source, model, view, poses, still, since, droppedBefore, heightCm } = parts
  return {
    id: crypto.randomUUID(),
    view,
    recordedAt: since.toISOString(),
    source: { kind: source.kind, label: source.label },
    model,
    appVersion: __APP_VERSION__,
    measurementVersion: MEASUREMENT_VERSION,
    frames: { measured: poses.length, dropped: source.dropped - droppedBefore },
    recording: packRecording(poses),
    still: seconds(still - (poses[0]?.time ?? still)),
    placed: [],
    handAngles: [],
    ...(heightCm !== undefined && { heightCm }),
  }
}
