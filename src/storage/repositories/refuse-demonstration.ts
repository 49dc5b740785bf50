import { isDemonstration } from '../../core/trial/demonstration'
import type { Recorded } from '../../core/trial/trial'

/** Refuses what was read off the recording that comes with the app: it is a measurement of nobody. */
export function refuseDemonstration(recorded: Pick<Recorded, 'source'>) {
  if (isDemonstration(recorded)) throw new Error('the sample recording is of nobody and is not kept')
}
