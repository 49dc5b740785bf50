import { renewStored } from '../storage/renewal'

/** After the start, milliseconds: the first screen comes first. */
const AFTER_START = 5_000

/** Whether nobody is being measured: the stage and its set-up need the device for themselves. */
const isNobodyMeasured = () => !/^#\/(measure|posture)(\?|$)/.test(location.hash)

/** Computes anew what other versions have stored, in the background of a page that stands idle. */
export function renewWhenIdle() {
  setTimeout(() => {
    // Where there is no disk, or no locks, it is computed when it is read.
    void renewStored(isNobodyMeasured).catch(() => {})
  }, AFTER_START)
}
