import { isMissing } from '../../core/math/missing'
import type { CaptureRow } from '../../core/posture/capture/analyse-capture'
import type { RowError } from './row-error'

/** A row with how far it can be off. */
export interface SheetRow extends CaptureRow {
  readonly error: RowError
}

/**
 * Whether a value lies further from an even stance than its measure can be off: only then is it pointed
 * out. Beyond its minimal detectable change, and beyond its own uncertainty as well, because a constant
 * error of the method falls out of a change but not out of a single value. Undefined where that cannot
 * be told: there is no even stance, no value, or no known error.
 */
export function liesBeyondError({ measure, reading, error }: SheetRow): boolean | undefined {
  const { uncertainty, mdc } = error
  if (!measure.zeroIsEven || isMissing(reading) || isMissing(mdc) || isMissing(uncertainty)) return undefined
  return Math.abs(reading.value) > Math.max(mdc.value, uncertainty.halfWidth)
}

/** What a view shows beyond the measures' own errors, in the order of the table. */
export const findingsOf = (rows: readonly SheetRow[]): readonly SheetRow[] =>
  rows.filter((row) => liesBeyondError(row) === true)
