import { useEffect, useRef, useState } from 'react'
import type { PostureShot } from '../../core/posture/shot'
import { updateShot } from '../../storage/postures'
import { attemptOnce } from '../records/attempt'

/** The views with what was just changed in them. */
interface SavedEdits {
  readonly edited: readonly PostureShot[]
  readonly change: (shot: PostureShot) => void
  /** For the person: whether what they see is on the disk. */
  readonly state: string
}

interface Edit {
  readonly shot: PostureShot
  readonly onDisk: boolean
}

/**
 * Keeps every change of a view at once, one after the other. What is seen does not wait for the disk;
 * a change that the disk does not take is taken back on the screen too, and said.
 *
 * Lifetime: an edit is held here until the disk, which has it by then, tells the screen itself.
 *
 * @param shots as the disk has them: other objects whenever it has something new.
 */
export function useSavedEdits(shots: readonly PostureShot[]): SavedEdits {
  const [edits, setEdits] = useState<ReadonlyMap<string, Edit>>(new Map())
  const [state, setState] = useState('')
  const last = useRef(Promise.resolve())
  /** What was changed last. */
  const waiting = useRef<PostureShot>(undefined)

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the news from the disk that matters.
  useEffect(() => {
    setEdits((held) => new Map([...held].filter(([, { onDisk }]) => !onDisk)))
  }, [shots])

  /** Replaces an edit, unless the person has gone on meanwhile. */
  const settle = (shot: PostureShot, edit: Edit | undefined) =>
    setEdits((held) => {
      if (held.get(shot.id)?.shot !== shot) return held
      const settled = new Map(held)
      if (edit) settled.set(shot.id, edit)
      else settled.delete(shot.id)
      return settled
    })

  const save = async (shot: PostureShot) => {
    const undo = await attemptOnce(() => updateShot(shot))
    // While later ones wait for the disk, not every change is kept.
    if (waiting.current === shot) {
      setState(undo ? 'Every change is kept on this device.' : 'The last change was not kept.')
    }
    settle(shot, undo && { shot, onDisk: true })
  }
  const change = (shot: PostureShot) => {
    setEdits((held) => new Map(held).set(shot.id, { shot, onDisk: false }))
    setState('Keeping the change…')
    waiting.current = shot
    last.current = last.current.then(() => save(shot))
  }
  return { edited: shots.map((shot) => edits.get(shot.id)?.shot ?? shot), change, state }
}
