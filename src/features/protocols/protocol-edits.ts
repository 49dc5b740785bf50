import { createStore } from 'zustand/vanilla'
import { type NoProtocol, parseProtocol } from '../../core/protocol/parse-protocol'
import type { ClinicProtocol, Protocol, ProtocolStep } from '../../core/protocol/protocol'
import {
  type EditHistory,
  NO_HISTORY,
  redone,
  remembered,
  type Undoable,
  undone,
} from '../edits/edit-history'

/** A step that is being edited; the key stays with it wherever it goes. It may have no movement yet. */
export interface EditedStep extends ProtocolStep {
  readonly key: string
}

/** A protocol that is being edited: it may have no name and no step yet. */
export interface EditedProtocol {
  readonly id: string
  readonly name: string
  readonly steps: readonly EditedStep[]
}

/** What somebody has changed of a protocol and not kept yet. */
interface ProtocolEdit {
  readonly now: EditedProtocol
  readonly history: EditHistory<EditedProtocol>
  /** The last change was to the name: letters of one word are taken back together. */
  readonly isTyping: boolean
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
const asEdited = ({ id, name, steps }: ClinicProtocol): EditedProtocol => ({
  id,
  name,
  steps: steps.map((step, index) => ({ ...step, key: `${id} ${index}` })),
})

/** Steps that somebody adds. */
export const newSteps = (steps: readonly ProtocolStep[]): readonly EditedStep[] =>
  steps.map((step) => ({ ...step, key: crypto.randomUUID() }))

/** Lets an edited protocol through the gate that files pass. */
export function checked({ id, name, steps }: EditedProtocol): ClinicProtocol | NoProtocol {
  const read: Protocol | NoProtocol = parseProtocol({ id, name, steps })
  return 'faults' in read ? read : { ...read, name: read.name ?? name }
}

const put = (id: string, edit: ProtocolEdit) =>
  protocolEdits.setState(({ edits }) => ({ edits: { ...edits, [id]: edit } }))

/** Begins a new protocol, empty or as a copy. Returns its id. */
export function beginProtocol(name: string, steps: readonly ProtocolStep[]): string {
  const id = crypto.randomUUID()
  put(id, { now: { id, name, steps: newSteps(steps) }, history: NO_HISTORY, isTyping: false })
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
  readonly setSteps: (steps: readonly EditedStep[]) => void
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
  const apply = (next: EditedProtocol, isTyping: boolean) => {
    const goesOn = isTyping && edit?.isTyping && history.past.length > 0
    write({ now: next, history: goesOn ? history : remembered(history, now), isTyping })
  }
  const step = (taken: ReturnType<typeof undone<EditedProtocol>>) =>
    taken && (() => write({ now: taken.now, history: taken.history, isTyping: false }))
  const undo = step(undone(history, now))
  const redo = step(redone(history, now))
  const editing: ProtocolEditing = {
    now,
    isChanged: history.past.length > 0,
    isOvertaken: from !== undefined && JSON.stringify(from) !== JSON.stringify(stored),
    rename: (name) => apply({ ...now, name }, true),
    setSteps: (steps) => apply({ ...now, steps }, false),
    ...(undo && { undo }),
    ...(redo && { redo }),
  }
  return editing
}
