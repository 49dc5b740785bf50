import { currentTrial } from '../features/measure/current-trial'

/** Lets the browser ask before the page closes over a measurement that is only in memory. */
export function guardUnkept() {
  addEventListener('beforeunload', (event) => {
    const { current } = currentTrial.getState()
    if (current && !current.kept) event.preventDefault()
  })
}
