import { useEffect } from 'react'

/** What a keyboard or a presenter's remote does on the stage. */
export interface StageKeys {
  readonly next: () => void
  readonly again: () => void
  readonly stop: () => void
}

/** Where arrows have a meaning of their own. */
const OWN_ARROWS = 'input, textarea, select, [role="slider"], [role="dialog"] *, [role="alertdialog"] *'

/** Next and again by the arrows or the page keys of a remote, stop by Escape. */
export function useStageKeys({ next, again, stop }: StageKeys): void {
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
      const action = actions[event.key]
      if (!action || isTaken || event.repeat || event.defaultPrevented) return
      event.preventDefault()
      action()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [next, again, stop])
}
