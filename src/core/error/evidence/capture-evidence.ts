import { isMissing } from '../../math/missing'
import { analyseCapture, type CaptureRow } from '../../posture/capture/analyse-capture'
import type { PostureCapture } from '../../posture/capture/posture-capture'
import { methodKey } from '../method'
import type { Kinship, MeasurementEvidence } from './session-evidence'

/** What a value of a view is a value of. */
export const kinshipOfRow = (capture: PostureCapture, { measure, reading }: CaptureRow): Kinship => ({
  measure: measure.id,
  of: capture.view,
  manner: !isMissing(reading) && reading.placed ? 'placed' : 'automatic',
  method: methodKey(capture),
})

/**
 * Those of a session's views that can tell anything: only one that was taken again within its session
 * says how well posture repeats, and a recording repeats itself.
 */
export function tellingCaptures<Capture extends Pick<PostureCapture, 'view' | 'source'>>(
  captures: readonly Capture[],
): readonly Capture[] {
  const live = captures.filter(({ source }) => source.kind === 'webcam')
  return live.filter((one) => live.some((other) => other !== one && other.view === one.view))
}

/**
 * What a view of a standing person tells about the measurement error; undefined where it came from a
 * recording. Computes the whole view, which takes some tenths of a second: call it when the view is
 * written, not when it is looked at.
 */
export function captureEvidence(capture: PostureCapture): MeasurementEvidence | undefined {
  if (capture.source.kind !== 'webcam') return undefined
  return {
    id: capture.id,
    recordedAt: capture.recordedAt,
    method: methodKey(capture),
    values: analyseCapture(capture).flatMap((row) => {
      if (isMissing(row.reading)) return []
      const { method: _, ...rest } = kinshipOfRow(capture, row)
      return [{ ...rest, value: row.reading.value }]
    }),
  }
}
