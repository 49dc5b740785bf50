import { StorageError, type StorageProblem } from '../../storage/repositories'
import { Notice } from '../../ui/Notice'

const WORDS: Readonly<Record<StorageProblem, { readonly title: string; readonly next: string }>> = {
  full: {
    title: 'This device has no space left',
    next: 'Free some space (the browser’s downloads, other programs), then keep it again.',
  },
  unavailable: {
    title: 'This browser keeps no data for Plumbline',
    next: 'A private window or a blocked site setting is the usual reason. Allow storage, then keep it again.',
  },
  gone: {
    title: 'What this belongs to was erased meanwhile',
    next: 'Keep it again: it is then kept without a client.',
  },
  failed: {
    title: 'The measurement could not be written',
    next: 'Keep it again. If that fails too, note the values.',
  },
}

/** A write failed: the measurement is still here, and what to do about it. */
export function StorageNotice({ error }: { readonly error: unknown }) {
  const { title, next } = WORDS[error instanceof StorageError ? error.problem : 'failed']
  return (
    <Notice tone="error" title={title}>
      <p>The measurement is not saved yet. It stays on this screen as long as the page is open.</p>
      <p>{next}</p>
    </Notice>
  )
}
