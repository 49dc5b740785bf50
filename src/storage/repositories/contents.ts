import { database } from '../db/database'
import type { Keys } from './take-out'

/** Tables whose rows are what was measured in a session. */
const MEASURED = ['trials', 'shots', 'handPictures'] as const
export type MeasuredTable = (typeof MEASURED)[number]

const keysIn = (table: MeasuredTable, sessionIds: readonly string[]) =>
  database[table]
    .where('sessionId')
    .anyOf([...sessionIds])
    .primaryKeys()

/** The keys of everything that was measured in some sessions. Runs within the caller's transaction. */
export async function contentsOf(sessionIds: readonly string[]) {
  const [trials, shots, handPictures] = await Promise.all([
    keysIn('trials', sessionIds),
    keysIn('shots', sessionIds),
    keysIn('handPictures', sessionIds),
  ])
  return {
    trials,
    recordings: trials,
    shots,
    shotRecordings: shots,
    handPictures,
    pictures: [...shots, ...handPictures],
  } satisfies Keys
}

/** The keys of views with what belongs to each. */
export const captureKeys = (shots: readonly string[]) => ({ shots, shotRecordings: shots, pictures: shots })

/** The keys of a session's views with what belongs to each. */
export const viewsOf = async (sessionId: string) => captureKeys(await keysIn('shots', [sessionId]))

/** The session, where nothing is left in it without what is `gone`; else none. */
export async function leftEmpty(
  sessionId: string,
  gone: Pick<Keys, MeasuredTable>,
): Promise<readonly string[]> {
  const contents = await contentsOf([sessionId])
  const isGone = (table: MeasuredTable) => contents[table].every((id) => gone[table]?.includes(id))
  return MEASURED.every(isGone) ? [sessionId] : []
}
