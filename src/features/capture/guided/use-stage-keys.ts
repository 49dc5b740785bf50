import { useEffect } from 'react'
import { PAIN_SCORES, type PainScore } from '../../../core/protocol/pain'
import type { Pause } from '../../../recording/guided/guided-state'
import type { GuidedLive } from './flow'
import type { Stopping } from './use-stopping'

/** Where arrows have a meaning of their own. */
const OWN_ARROWS = 'input, textarea, select, [role="slider"], [role="dialog"] *'

type Actions = Readonly<Record<string, () => void>>

/** What a keyboard or a presenter's remote does, whatever is under way. */
function actionsFor(pause: Pause | undefined, { run }: GuidedLive, stopping: Stopping): Actions {
  const { stop, goOn, feelUnwell, end } = stopping
  const [next, again, halt] =
    pause === 'unwell'
      ? [end, stop, end]
      : pause === 'stopped'
        ? [goOn, feelUnwell, end]
        : [run.next, run.again, stop]
  return {
    ...{ ArrowRight: next, PageDown: next, ArrowLeft: again, PageUp: again },
    // A remote's button for a black screen sends one of the last two.
    ...{ Escape: halt, '.': halt, b: halt },
    u: feelUnwell,
  }
}

/**
 * Next and again by the arrows or the page keys of a remote, stop by Escape or the black screen, a digit for
 * how much it hurts (or an answer), `answers` to a question, and U for somebody who feels unwell.
 */
export function useStageKeys(
  live: GuidedLive,
  stopping: Stopping,
  pain: (score: PainScore) => void,
  answers: Actions,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTaken = event.target instanceof Element && event.target.closest(OWN_ARROWS) !== null
      const { pause } = live.run.state.getState()
      const score = PAIN_SCORES.find((each) => String(each) === event.key)
      const asked = pause === undefined ? answers : {}
      const actions = { ...actionsFor(pause, live, stopping), ...asked }
      const action = score === undefined ? actions[event.key] : () => pain(score)
      if (!action || isTaken || event.repeat || event.defaultPrevented) return
      event.preventDefault()
      action()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [live, stopping, pain, answers])
}
