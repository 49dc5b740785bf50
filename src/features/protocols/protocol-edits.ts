import { createStore } from 'zustand/vanilla'
import type { PainScore } from '../../core/protocol/pain'
import { type NoProtocol, parseProtocol } from '../../core/protocol/parse-protocol'
import type {
  ClinicProtocol,
  MovementStep,
  Protocol,
  ProtocolStep,
  QuestionStep,
  ReadingStep,
  RestStep,
} from '../../core/protocol/protocol'
import {
  type EditHistory,
  NO_HISTORY,
  redone,
  remembered,
  type Undoable,
  undone,
} from '../edits/edit-history'

/** A step that is being edited; the key stays with it wherever it goes. It may have no movement yet. */
export type Edited<Step extends ProtocolStep> = Step & { readonly key: string }
export type EditedStep = Edited<MovementStep> | Edited<RestStep> | Edited<QuestionStep> | Edited<ReadingStep>

/** A protocol that is being edited: it may have no name and no step yet. */
export interface EditedProtocol {
  readonly id: string
  readonly name: string
  readonly painLimit?: PainScore
  readonly steps: readonly EditedStep[]
}

/** What somebody has changed of a protocol and not kept yet. */
interface ProtocolEdit {
  readonly now: EditedProtocol
  readonly history: EditHistory<EditedProtocol>
  /** Where the last change was typed: letters of one field are taken back together. */
  readonly typing?: string
  /** What was on the disk when it began; absent of a new one. */
  readonly from?: ClinicProtocol
}

/**
 * The edits under way, by the ids of their protocols.
 *
 * Lifetime: from the first change, or from "new" and "copy", until they are kept or discarded; leaving the
 * editor costs nothing. Closing the page is asked about.
 */
export const protocolEdits = createStore<{ readonly edits: Readonly<Record<string, ProtocolEdit>> }>(() => ({
  edits: {},
}))

/** Steps as they are edited; those of what is on the disk have the same keys each time they are read. */
const asEdited = ({ steps, ...rest }: ClinicProtocol): EditedProtocol => ({
  ...rest,
  steps: steps.map((step, index) => ({ ...step, key: `${rest.id} ${index}` })),
})

/** Steps that somebody adds. */
export const newSteps = (steps: readonly ProtocolStep[]): readonly EditedStep[] =>
  steps.map((step) => ({ ...step, key: crypto.randomUUID() }))

/** Lets an edited protocol through the gate that files pass. */
export function checked(edited: EditedProtocol): ClinicProtocol | NoProtocol {
  const read: Protocol | NoProtocol = parseProtocol(edited)
  return 'faults' in read ? read : { ...read, name: read.name ?? edited.name }
}

const put = (id: string, edit: ProtocolEdit) =>
  protocolEdits.setState(({ edits }) => ({ edits: { ...edits, [id]: edit } }))

/** Begins a new protocol, empty or as a copy. Returns its id. */
export function beginProtocol(name: string, of?: Protocol): string {
  const id = crypto.randomUUID()
  const { painLimit, steps = [] } = of ?? {}
  const now = { id, name, ...(painLimit !== undefined && { painLimit }), steps: newSteps(steps) }
  put(id, { now, history: NO_HISTORY })
  return id
}

/** Takes an edit away: it has been kept, or is not wanted. Returns the way back. */
export function dropEdit(id: string): () => void {
  const { [id]: dropped, ...edits } = protocolEdits.getState().edits
  protocolEdits.setState({ edits })
  return () => {
    if (dropped) put(id, dropped)
  }
}

/** Edits that would be missed: of what has only been begun nothing would. */
export const unkeptProtocols = ({ edits } = protocolEdits.getState()): readonly EditedProtocol[] =>
  Object.values(edits).flatMap(({ now, history }) => (history.past.length > 0 ? [now] : []))

/** What can be done to a protocol under edit; of one that is on the disk and not edited yet, `now` is what is there. */
export interface ProtocolEditing extends Undoable {
  readonly now: EditedProtocol
  readonly isChanged: boolean
  /** What is on the disk is another one than the edit began with. */
  readonly isOvertaken: boolean
  readonly rename: (name: string) => void
  readonly setPainLimit: (painLimit: PainScore) => void
  /** @param typing the field that a change was typed in; letters of one are taken back together. */
  readonly setSteps: (steps: readonly EditedStep[], typing?: string) => void
}

/** How an edit goes on, or begins with what is on the disk. */
export function editingOf(edit: ProtocolEdit | undefined, stored: ClinicProtocol | undefined) {
  // What has been taken back as a whole is what is on the disk, whatever that is by now.
  const isOpen = edit && (!stored || edit.history.past.length + edit.history.future.length > 0)
  const now = isOpen ? edit.now : stored && asEdited(stored)
  if (!now) return undefined
  const history = isOpen ? edit.history : NO_HISTORY
  const from = isOpen ? edit.from : stored
  const write = (next: Omit<ProtocolEdit, 'from'>) => put(now.id, { ...next, ...(from && { from }) })
  const apply = (next: EditedProtocol, typing?: string) => {
    const goesOn = typing !== undefined && edit?.typing === typing && history.past.length > 0
    write({ now: next, history: goesOn ? history : remembered(history, now), ...(typing && { typing }) })
  }
  const step = (taken: ReturnType<typeof undone<EditedProtocol>>) =>
    taken && (() => write({ now: taken.now, history: taken.history }))
  const undo = step(undone(history, now))
  const redo = step(redone(history, now))
  const editing: ProtocolEditing = {
    now,
    isChanged: history.past.length > 0,
    isOvertaken: from !== undefined && JSON.stringify(from) !== JSON.stringify(stored),
    rename: (name) => apply({ ...now, name }, 'name'),
    setPainLimit: (painLimit) => apply({ ...now, painLimit }),
    setSteps: (steps, typing) => apply({ ...now, steps }, typing),
    ...(undo && { undo }),
    ...(redo && { redo }),
  }
  return editing
}
