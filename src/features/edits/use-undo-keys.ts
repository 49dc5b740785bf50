import { useEffect } from 'react'
import type { Undoable } from './edit-history'

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input:not([type=radio]), textarea') !== null

/** Ctrl+Z and Ctrl+Y (Shift+Ctrl+Z), as everywhere else; while typing they belong to the text. */
export function useUndoKeys({ undo, redo }: Undoable) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo?.()
      else undo?.()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [undo, redo])
}
