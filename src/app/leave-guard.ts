import { unkeptAngles } from '../features/capture/angle/current-angles'
import { draftWriter } from '../features/capture/drafts/draft-writer'

/** Lets the browser ask before the page closes over something measured that is only in memory. */
export function guardUnkept() {
  addEventListener('beforeunload', (event) => {
    // Angles that were added to a picture that is kept are in memory until they are kept, too.
    const isUnwritten = draftWriter.unwritten.getState().ids.size > 0 || unkeptAngles()?.kept !== undefined
    if (isUnwritten) event.preventDefault()
  })
}
