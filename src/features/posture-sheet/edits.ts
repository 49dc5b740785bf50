import type { PostureShot } from '../../core/posture/shot'
import { type EditHistory, redone, remembered, undone } from './edit-history'

/** What of a view is placed by hand, and can be undone. */
export type Edit = Pick<PostureShot, 'placed' | 'handAngles'>

/** Changes what is placed by hand in a view, and takes it back. */
export interface Edits {
  readonly change: (edit: Partial<Edit>) => void
  /** Absent where there is nothing to undo or redo. */
  readonly undo?: () => void
  readonly redo?: () => void
}

/** What can be done to a view; `apply` shows the outcome and keeps its history. */
export function editsOf(
  shot: PostureShot,
  history: EditHistory<Edit>,
  apply: (shot: PostureShot, history: EditHistory<Edit>) => void,
): Edits {
  const now: Edit = { placed: shot.placed, handAngles: shot.handAngles }
  const step = (taken: ReturnType<typeof undone<Edit>>) =>
    taken && (() => apply({ ...shot, ...taken.now }, taken.history))
  const undo = step(undone(history, now))
  const redo = step(redone(history, now))
  return {
    change: (edit) => apply({ ...shot, ...edit }, remembered(history, now)),
    ...(undo && { undo }),
    ...(redo && { redo }),
  }
}
