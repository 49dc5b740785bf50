import { useEffect } from 'react'
import { PAIN_SCORES, type PainScore } from '../../../core/protocol/pain'

/** What a keyboard or a presenter's remote does on the stage. */
export interface StageKeys {
  readonly next: () => void
  readonly again: () => void
  readonly stop: () => void
  /** A digit: how much it hurts. */
  readonly pain: (score: PainScore) => void
}

/** Where arrows have a meaning of their own. */
const OWN_ARROWS = 'input, textarea, select, [role="slider"], [role="dialog"] *, [role="alertdialog"] *'

/** Next and again by the arrows or the page keys of a remote, stop by Escape. */
export function useStageKeys({ next, again, stop, pain }: StageKeys): void {
  useEffect(() => {
    const actions: Readonly<Record<string, () => void>> = {
      ArrowRight: next,
      PageDown: next,
      ArrowLeft: again,
      PageUp: again,
      Escape: stop,
    }
    const onKey = (event: KeyboardEvent) => {
      const isTaken = event.target instanceof Element && event.target.closest(OWN_ARROWS) !== null
      const score = PAIN_SCORES.find((each) => String(each) === event.key)
      const action = score === undefined ? actions[event.key] : () => pain(score)
      if (!action || isTaken || event.repeat || event.defaultPrevented) return
      event.preventDefault()
      action()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [next, again, stop, pain])
}
