import { type Missing, missing } from '../../core/missing'
import type { ShotRow } from '../../core/posture/analyse-shot'
import type { PostureShot } from '../../core/posture/shot'

/** How far a value can be off, in the measure's own unit. */
export interface RowError {
  /** The true value lies within ± this (95 %). */
  readonly halfWidth: number | Missing
  /** The measure's minimal detectable change (95 %): what is smaller is not pointed out. */
  readonly mdc: number | Missing
}

/** The error of one row. */
export const rowError = (_shot: PostureShot, _row: ShotRow): RowError => ({
  halfWidth: missing('no-measurement-error'),
  mdc: missing('no-measurement-error'),
})
