import { MEASUREMENT_VERSION } from '../core/trial/analysis'
import { completeEvidence } from './evidence/complete-evidence'
import { records } from './record-store'
import { renewTrial } from './repositories/fresh-trials'

/** Only one tab does it. */
const LOCK = 'plumbline-renewal'
/** Between two pieces of work, milliseconds: whoever works with the page notices nothing. */
const PAUSE = 100

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE))

/** What is stored of trials that another version of the measurement code computed, the keys. */
const staleTrials = async (): Promise<readonly string[]> => {
  const { entries } = records.database
  const [older, newer] = await Promise.all([
    entries.where('computedBy').below(MEASUREMENT_VERSION).primaryKeys(),
    entries.where('computedBy').above(MEASUREMENT_VERSION).primaryKeys(),
  ])
  return [...older, ...newer]
}

/**
 * Computes anew, in the background, what is stored and was computed by other code than today's: the
 * evidence of sessions, then every trial, so that comparisons are of one version. Whatever is looked at
 * meanwhile is computed when it is read. Ends where it is ended, and goes on from there the next time.
 *
 * @param mayWork whether the device has time: not while somebody is measured.
 */
export async function renewStored(mayWork: () => boolean, signal?: AbortSignal): Promise<void> {
  const mayGoOn = async () => {
    do await pause()
    while (!mayWork() && !signal?.aborted)
    return !signal?.aborted
  }
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock || !(await mayGoOn())) return
    await completeEvidence(records, mayGoOn)
    for (const id of await staleTrials()) {
      if (!(await mayGoOn())) return
      try {
        await renewTrial(id)
      } catch {
        // One that cannot be computed or written now is tried again when the app opens the next time.
      }
    }
  })
}
