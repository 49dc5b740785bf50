import { isMissing } from '../../core/missing'
import type { ShotRow } from '../../core/posture/analyse-shot'
import type { RowError } from './row-error'

/** A row with how far it can be off. */
export interface SheetRow extends ShotRow {
  readonly error: RowError
}

/**
 * Whether a value lies further from an even stance than its measure can be off: only then is it pointed
 * out. Undefined where that cannot be told: there is no even stance, no value, or no known error.
 */
export function liesBeyondError({ measure, reading, error }: SheetRow): boolean | undefined {
  if (!measure.zeroIsEven || isMissing(reading) || isMissing(error.mdc)) return undefined
  return Math.abs(reading.value) > error.mdc
}

/** What a view shows beyond the measures' own errors, in the order of the table. */
export const findingsOf = (rows: readonly SheetRow[]): readonly SheetRow[] =>
  rows.filter((row) => liesBeyondError(row) === true)
