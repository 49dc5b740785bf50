import { liesBeyondError, type PostureValueError } from '../../core/error/posture/value-error'
import type { CaptureRow } from '../../core/posture/capture/analyse-capture'

/** A row with how far it can be off. */
export interface SheetRow extends CaptureRow {
  readonly error: PostureValueError
}

/** What a view shows beyond the measures' own errors, in the order of the table. */
export const findingsOf = (rows: readonly SheetRow[]): readonly SheetRow[] =>
  rows.filter((row) => liesBeyondError(row, row.error) === true)
