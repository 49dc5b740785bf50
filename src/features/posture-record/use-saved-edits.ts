import { useEffect, useRef, useState } from 'react'
import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import { updateCapture } from '../../storage/repositories/postures'
import { text } from '../../text/text'
import { attemptOnce } from '../records/attempt'

/** The views with what was just changed in them. */
interface SavedEdits {
  readonly edited: readonly PostureCapture[]
  readonly change: (capture: PostureCapture) => void
  /** For the person: whether what they see is on the disk. */
  readonly state: string
}

interface Edit {
  readonly capture: PostureCapture
  readonly onDisk: boolean
}

/**
 * Keeps every change of a view at once, one after the other. What is seen does not wait for the disk;
 * a change that the disk does not take is taken back on the screen too, and said.
 *
 * Lifetime: an edit is held here until the disk, which has it by then, tells the screen itself.
 *
 * @param captures as the disk has them: other objects whenever it has something new.
 */
export function useSavedEdits(captures: readonly PostureCapture[]): SavedEdits {
  const [edits, setEdits] = useState<ReadonlyMap<string, Edit>>(new Map())
  const [state, setState] = useState('')
  const last = useRef(Promise.resolve())
  /** What was changed last. */
  const waiting = useRef<PostureCapture>(undefined)

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the news from the disk that matters.
  useEffect(() => {
    setEdits((held) => new Map([...held].filter(([, { onDisk }]) => !onDisk)))
  }, [captures])

  /** Replaces an edit, unless the person has gone on meanwhile. */
  const settle = (capture: PostureCapture, edit: Edit | undefined) =>
    setEdits((held) => {
      if (held.get(capture.id)?.capture !== capture) return held
      const settled = new Map(held)
      if (edit) settled.set(capture.id, edit)
      else settled.delete(capture.id)
      return settled
    })

  const save = async (capture: PostureCapture, before: PostureCapture) => {
    const undo = await attemptOnce(() => updateCapture(capture.id, before, capture))
    // While later ones wait for the disk, not every change is kept.
    if (waiting.current === capture) {
      setState(undo ? text.saving.editsKept : text.saving.editNotKept)
    }
    settle(capture, undo && { capture, onDisk: true })
  }
  const shown = (capture: PostureCapture) => edits.get(capture.id)?.capture ?? capture
  const change = (capture: PostureCapture) => {
    const before = captures.find(({ id }) => id === capture.id)
    if (!before) return
    const seen = shown(before)
    setEdits((held) => new Map(held).set(capture.id, { capture, onDisk: false }))
    setState(text.saving.editUnderWay)
    waiting.current = capture
    last.current = last.current.then(() => save(capture, seen))
  }
  return { edited: captures.map(shown), change, state }
}
