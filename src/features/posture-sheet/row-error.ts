import { isMissing, type Missing } from '../../core/missing'
import type { ShotRow } from '../../core/posture/analyse-shot'
import { postureMdc } from '../../core/posture/mdc'
import type { PostureShot } from '../../core/posture/shot'
import { postureUncertainty } from '../../core/posture/uncertainty'

/** How far a value can be off, in the measure's own unit. */
export interface RowError {
  /** The true value lies within ± this (95 %). */
  readonly halfWidth: number | Missing
  /** The measure's minimal detectable change (95 %): what is smaller is not pointed out. */
  readonly mdc: number | Missing
}

/** The error of one row. A single view knows of no repeats: its MDC is the published one, or worked out. */
export function rowError(shot: PostureShot, row: ShotRow): RowError {
  if (isMissing(row.reading)) return { halfWidth: row.reading, mdc: row.reading }
  const uncertainty = postureUncertainty(shot, row)
  const mdc = postureMdc(row.measure.id, undefined, { shot, row })
  return {
    halfWidth: isMissing(uncertainty) ? uncertainty : uncertainty.halfWidth,
    mdc: isMissing(mdc) ? mdc : mdc.value,
  }
}
