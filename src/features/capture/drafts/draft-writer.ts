import { createStore } from 'zustand/vanilla'
import { deleteEntries } from '../../../storage/repositories/entries'

/**
 * Writes drafts to the disk, one after the other, so that a later one is never overtaken.
 *
 * Lifetime: of the page. What could not be written stays named in `unwritten` until it can be, or is
 * discarded: closing the page would lose it.
 */
class DraftWriter {
  /** What is only in memory, by its id: on its way to the disk, or refused by it. */
  readonly unwritten = createStore<{ readonly ids: ReadonlySet<string> }>(() => ({ ids: new Set() }))
  #last: Promise<void> = Promise.resolve()

  /** Writes what is measured now. A disk that refuses it costs nothing else: it can still be kept. */
  write(id: string, write: () => Promise<void>): void {
    this.#mark(id, true)
    this.#then(async () => {
      try {
        await write()
        this.#mark(id, false)
      } catch {
        // It is on the screen, and whoever keeps it is told what is wrong with the disk.
      }
    })
  }

  /** Takes drafts off the disk; what comes back is the way back. */
  discard(ids: readonly string[]): () => void {
    for (const id of ids) this.#mark(id, false)
    let undo: (() => Promise<void>) | undefined
    this.#then(async () => {
      undo = await deleteEntries(ids)
    })
    return () => this.#then(async () => undo?.())
  }

  /** Resolves when everything that was asked for until now has been tried. */
  settled(): Promise<void> {
    return this.#last
  }

  #then(next: () => Promise<void>) {
    this.#last = this.#last.then(next).catch(() => {
      // A draft that could not be taken off the disk is offered again the next time.
    })
  }

  #mark(id: string, isUnwritten: boolean) {
    const { ids } = this.unwritten.getState()
    if (ids.has(id) === isUnwritten) return
    const changed = new Set(ids)
    if (isUnwritten) changed.add(id)
    else changed.delete(id)
    this.unwritten.setState({ ids: changed })
  }
}

export const draftWriter = new DraftWriter()
