import { followDatabase } from '../follow'
import { records } from '../record-store'

/**
 * Calls back after each change of what is on the disk, in this tab or another. Returns the way to stop.
 *
 * Not before everybody has heard of the change: Dexie tells whoever came last first, and what is kept in
 * memory of the disk has to be dropped before a screen asks for it.
 */
export const followRecords = (onChange: () => void) =>
  followDatabase(records.database, undefined, () => queueMicrotask(onChange))
