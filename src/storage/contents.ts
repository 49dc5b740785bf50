import { database } from './database'
import type { Keys } from './take-out'

/** The keys of everything that was measured in some sessions. Runs within the caller's transaction. */
export async function contentsOf(sessionIds: readonly string[]): Promise<Keys> {
  const keysIn = (table: 'trials' | 'shots') =>
    database[table]
      .where('sessionId')
      .anyOf([...sessionIds])
      .primaryKeys()
  const trials = await keysIn('trials')
  const shots = await keysIn('shots')
  return { trials, recordings: trials, ...shotKeys(shots) }
}

/** The keys of views with what belongs to each. */
export const shotKeys = (shots: readonly string[]) => ({ shots, shotRecordings: shots, pictures: shots })

/** The session, where nothing is left in it without what is `gone`; else none. */
export async function leftEmpty(
  sessionId: string,
  gone: Pick<Keys, 'trials' | 'shots'>,
): Promise<readonly string[]> {
  const { trials = [], shots = [] } = await contentsOf([sessionId])
  const removed = new Set([...(gone.trials ?? []), ...(gone.shots ?? [])])
  return [...trials, ...shots].every((id) => removed.has(id)) ? [sessionId] : []
}
