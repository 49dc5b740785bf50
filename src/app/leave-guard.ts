import { unkeptAngles } from '../features/capture/angle/current-angles'
import { currentTrial } from '../features/capture/movement/current-trial'
import { currentPosture } from '../features/capture/posture/current-posture'

/** Lets the browser ask before the page closes over something measured that is only in memory. */
export function guardUnkept() {
  addEventListener('beforeunload', (event) => {
    const unkept = [currentTrial, currentPosture].some((store) => {
      const { current } = store.getState()
      return current && !current.kept
    })
    if (unkept || unkeptAngles()) event.preventDefault()
  })
}
