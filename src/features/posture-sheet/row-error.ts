import { type PostureEvidence, type PostureMdc, postureMdc } from '../../core/error/posture/mdc'
import { type PostureUncertainty, postureUncertainty } from '../../core/error/posture/uncertainty'
import { isMissing, type Missing } from '../../core/math/missing'
import type { CaptureRow } from '../../core/posture/capture/analyse-capture'
import type { PostureCapture } from '../../core/posture/capture/posture-capture'

/** How far a value can be off, in the measure's own unit. */
export interface RowError {
  readonly uncertainty: PostureUncertainty | Missing
  /** What a change has to exceed to be told from error. */
  readonly mdc: PostureMdc | Missing
}

/** The error of one row; missing with the value. */
export function rowError(capture: PostureCapture, row: CaptureRow, evidence: PostureEvidence): RowError {
  const { measure, reading } = row
  if (isMissing(reading)) return { uncertainty: reading, mdc: reading }
  return {
    uncertainty: postureUncertainty(capture, row),
    mdc: postureMdc(measure.id, evidence, { capture, row }),
  }
}
