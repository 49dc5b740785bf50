import { createStore } from 'zustand/vanilla'
import { unkeptAngles } from '../features/capture/angle/current-angles'
import { type RecordingAtRisk, recordingAtRisk } from '../features/capture/at-risk'
import type { Capture } from '../features/capture/capture'
import { draftWriter } from '../features/capture/drafts/draft-writer'
import { unkeptProtocols } from '../features/protocols/protocol-edits'

/** Where somebody wants to go in the middle of a recording, and what would be lost by it. */
interface Question {
  readonly to: string
  readonly risk: RecordingAtRisk
}

/**
 * Has a recording under way ask before it is left.
 *
 * Lifetime: that of the app.
 */
export class Leaving {
  readonly #capture: Capture
  readonly question = createStore<{ readonly asked?: Question }>(() => ({}))

  constructor(capture: Capture) {
    this.#capture = capture
  }

  /** Whether another screen may be shown at once; otherwise the question is put. */
  readonly mayLeave = (to: string): boolean => {
    const risk = recordingAtRisk(this.#capture)
    this.question.setState(risk ? { asked: { to, risk } } : {}, true)
    return risk === undefined
  }

  /** The question has been answered, or there is nothing left to ask. */
  readonly close = () => this.question.setState({}, true)
}

/** Lets the browser ask before the page closes over something measured or edited that is only in memory. */
export function guardUnkept(capture: Capture) {
  addEventListener('beforeunload', (event) => {
    // Angles that were added to a picture that is kept are in memory until they are kept, too.
    const isUnwritten = draftWriter.unwritten.getState().ids.size > 0 || unkeptAngles()?.kept !== undefined
    const isEdited = unkeptProtocols().length > 0
    if (recordingAtRisk(capture) || isUnwritten || isEdited) event.preventDefault()
  })
}
