/** What can be taken back and done again; each absent where there is nothing. */
export interface Undoable {
  readonly undo?: () => void
  readonly redo?: () => void
}

/** The states before and after what is shown now, the nearest last. */
export interface EditHistory<State> {
  readonly past: readonly State[]
  readonly future: readonly State[]
}

export const NO_HISTORY: EditHistory<never> = { past: [], future: [] }

/** So many steps can be taken back: more than anybody remembers. */
const LONGEST = 100

/** Where a step leads: what is shown then, and the history that goes with it. */
interface Step<State> {
  readonly now: State
  readonly history: EditHistory<State>
}

/** Remembers what is shown before something else takes its place; what was undone cannot be done again. */
export const remembered = <State>({ past }: EditHistory<State>, now: State): EditHistory<State> => ({
  past: [...past, now].slice(-LONGEST),
  future: [],
})

/** One step back; undefined where there is none. */
export function undone<State>({ past, future }: EditHistory<State>, now: State): Step<State> | undefined {
  const before = past.at(-1)
  return before && { now: before, history: { past: past.slice(0, -1), future: [...future, now] } }
}

/** One step forward again; undefined where nothing was undone. */
export function redone<State>({ past, future }: EditHistory<State>, now: State): Step<State> | undefined {
  const after = future.at(-1)
  return after && { now: after, history: { past: [...past, now], future: future.slice(0, -1) } }
}
