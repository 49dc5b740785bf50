import type { PostureCapture } from '../../core/posture/capture/posture-capture'
import { type EditHistory, redone, remembered, type Undoable, undone } from '../edits/edit-history'

/** What of a view is placed by hand, and can be undone. */
export type Edit = Pick<PostureCapture, 'placed' | 'handAngles'>

/** Changes what is placed by hand in a view, and takes it back. */
export interface Edits extends Undoable {
  readonly change: (edit: Partial<Edit>) => void
}

/** What can be done to a view; `apply` shows the outcome and keeps its history. */
export function editsOf(
  capture: PostureCapture,
  history: EditHistory<Edit>,
  apply: (capture: PostureCapture, history: EditHistory<Edit>) => void,
): Edits {
  const now: Edit = { placed: capture.placed, handAngles: capture.handAngles }
  const step = (taken: ReturnType<typeof undone<Edit>>) =>
    taken && (() => apply({ ...capture, ...taken.now }, taken.history))
  const undo = step(undone(history, now))
  const redo = step(redone(history, now))
  return {
    change: (edit) => apply({ ...capture, ...edit }, remembered(history, now)),
    ...(undo && { undo }),
    ...(redo && { redo }),
  }
}
