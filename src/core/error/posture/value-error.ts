import { isMissing, type Missing } from '../../math/missing'
import type { CaptureRow } from '../../posture/capture/analyse-capture'
import type { PostureCapture } from '../../posture/capture/posture-capture'
import type { ErrorEvidence } from '../evidence/error-evidence'
import { type MeasurementError, minimalDetectableChange } from '../mdc'
import { toAnotherDay } from './posture-question'
import { type PostureUncertainty, postureUncertainty } from './uncertainty'

/** How far a posture value can be off, in the measure's own unit. */
export interface PostureValueError {
  readonly uncertainty: PostureUncertainty | Missing
  /** What a change to another day has to exceed. */
  readonly mdc: MeasurementError | Missing
}

/** The error of one row; missing with the value. */
export function postureValueError(
  capture: PostureCapture,
  row: CaptureRow,
  evidence: ErrorEvidence,
): PostureValueError {
  const { reading } = row
  if (isMissing(reading)) return { uncertainty: reading, mdc: reading }
  return {
    uncertainty: postureUncertainty(capture, row),
    mdc: minimalDetectableChange(toAnotherDay({ capture, row }), evidence),
  }
}

/**
 * Whether a value lies further from an even stance than its measure can be off: only then is it pointed
 * out. Beyond its minimal detectable change, and beyond its own uncertainty as well. Undefined where that
 * cannot be told: there is no even stance, no value, or no known error.
 */
export function liesBeyondError(
  { measure, reading }: CaptureRow,
  { uncertainty, mdc }: PostureValueError,
): boolean | undefined {
  if (!measure.zeroIsEven || isMissing(reading) || isMissing(mdc) || isMissing(uncertainty)) return undefined
  return Math.abs(reading.value) > Math.max(mdc.mdc95, uncertainty.halfWidth)
}
