import type { CaptureSummary } from '../../core/posture/capture/capture-summary'
import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import { MEASUREMENT_VERSION } from '../../core/trial/analysis'
import type { Reading } from '../record-store'
import { withoutPixels } from './pixel-points'
import { type PostureRecording, postureRecordingKind } from './posture-recording'

/** A view with its landmarks. Values that nothing on the disk bears out are not passed off as whole. */
export function wholeCapture(
  stored: CaptureSummary,
  read: Reading<PostureRecording> | undefined,
): Reading<PostureCapture> {
  // The values of a view are always computed anew, by the code of today.
  const capture = { ...stored, measurementVersion: MEASUREMENT_VERSION }
  const unreadable = {
    unreadable: { kind: postureRecordingKind.name, id: capture.id, reason: 'damaged' as const },
  }
  if (!read) return unreadable
  if ('unreadable' in read) return read
  const { landmarks, refined: refinedRecording } = read.value
  const placed = withoutPixels(capture, landmarks, refinedRecording)
  if (!placed || (placed.refined && !refinedRecording)) return unreadable
  const { refined, ...rest } = placed
  return {
    value: {
      ...rest,
      recording: landmarks,
      ...(refined && refinedRecording && { refined: { ...refined, recording: refinedRecording } }),
    },
  }
}
