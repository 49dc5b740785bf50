import { isMissing, type Missing } from '../../core/missing'
import type { ShotRow } from '../../core/posture/analyse-shot'
import { type PostureEvidence, type PostureMdc, postureMdc } from '../../core/posture/mdc'
import type { PostureShot } from '../../core/posture/shot'
import { type PostureUncertainty, postureUncertainty } from '../../core/posture/uncertainty'

/** How far a value can be off, in the measure's own unit. */
export interface RowError {
  readonly uncertainty: PostureUncertainty | Missing
  /** What a change has to exceed to be told from error. */
  readonly mdc: PostureMdc | Missing
}

/** The error of one row; missing with the value. */
export function rowError(shot: PostureShot, row: ShotRow, evidence: PostureEvidence): RowError {
  const { measure, reading } = row
  if (isMissing(reading)) return { uncertainty: reading, mdc: reading }
  return {
    uncertainty: postureUncertainty(shot, row),
    mdc: postureMdc(measure.id, evidence, { shot, row }),
  }
}
