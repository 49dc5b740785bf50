import type { RowState } from '../db/row'
import type { Change } from '../record-store'

/**
 * In which state a draft is written: one that has been kept meanwhile stays kept; undefined where it has
 * been discarded, and nothing is to be written any more.
 */
export async function stateOfDraft(change: Change, id: string): Promise<RowState | undefined> {
  const row = await change.unit.seen('entries', id)
  if (row?.state === 'deleted') return undefined
  return row?.state ?? 'draft'
}
