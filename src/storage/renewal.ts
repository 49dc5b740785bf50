import { MEASUREMENT_VERSION } from '../core/trial/analysis'
import { records } from './record-store'
import { renewTrial } from './repositories/fresh-trials'

/** Only one tab does it. */
const LOCK = 'plumbline-renewal'
/** Between two trials, milliseconds: whoever works with the page notices nothing. */
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
 * Computes anew, in the background and one by one, every stored trial that another version of the
 * measurement code computed, so that comparisons are of one version. Whatever is looked at meanwhile is
 * computed when it is read. Ends where it is ended, and goes on from there the next time.
 *
 * @param mayWork whether the device has time: not while somebody is measured.
 */
export async function renewTrials(mayWork: () => boolean, signal?: AbortSignal): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    for (const id of await staleTrials()) {
      do await pause()
      while (!mayWork() && !signal?.aborted)
      if (signal?.aborted) return
      try {
        await renewTrial(id)
      } catch {
        // One that cannot be computed or written now is tried again when the app opens the next time.
      }
    }
  })
}
