import { StorageError } from '../../storage/repositories'
import { text } from '../../text/text'
import { Notice } from '../../ui/Notice'

/** A write failed: the measurement is still here, and what to do about it. */
export function StorageNotice({ error }: { readonly error: unknown }) {
  const { title, next } = text.problems.storage[error instanceof StorageError ? error.problem : 'failed']
  return (
    <Notice tone="error" title={title}>
      <p>{text.problems.notSaved}</p>
      <p>{next}</p>
    </Notice>
  )
}
