import { leftWithout, withAttachments } from './contents'
import { erase, type Undo } from './erase'

/** Deletes an entry with everything that belongs to it, and its session with the last one in it. Returns the way back. */
export const deleteEntries = (ids: readonly string[]): Promise<Undo> =>
  erase(async (change) => {
    const gone = withAttachments(ids)
    const rows = await Promise.all(ids.map((id) => change.unit.seen('entries', id)))
    const within = new Set(rows.flatMap((row) => row?.encounterId ?? []))
    const left = await Promise.all([...within].map((each) => leftWithout(change, each, ids)))
    return { ...gone, encounters: left.flat() }
  })
