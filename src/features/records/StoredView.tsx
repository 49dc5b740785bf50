import type { ReactNode } from 'react'
import type { StorageProblem } from '../../storage/repositories'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import styles from './StoredView.module.css'
import type { Stored } from './use-stored'

const WORDS: Readonly<Record<StorageProblem, { readonly title: string; readonly next: string }>> = {
  full: {
    title: 'This device has no space left',
    next: 'What is saved is safe. Free some space, then load the page again.',
  },
  unavailable: {
    title: 'The saved measurements cannot be reached',
    next: 'A private window, a blocked site setting or Plumbline in another tab is the usual reason. Close other tabs, allow storage for this page, then load it again.',
  },
  gone: {
    title: 'This was erased meanwhile',
    next: 'Nothing else was changed. Load the page again.',
  },
  failed: {
    title: 'The saved measurements could not be read',
    next: 'Nothing was changed. Load the page again.',
  },
}

/** Shows what was read from the disk; while it loads or where it fails, says so instead. */
export function StoredView<Value>({
  stored,
  children,
}: {
  readonly stored: Stored<Value>
  readonly children: (value: Value) => ReactNode
}) {
  if (stored.status === 'ready') return children(stored.value)
  if (stored.status === 'loading') {
    return (
      <p className={styles.loading} role="status">
        Reading from this device…
      </p>
    )
  }
  const { title, next } = WORDS[stored.problem]
  return (
    <Notice
      tone="error"
      title={title}
      actions={<Button onPress={() => location.reload()}>Load the page again</Button>}
    >
      <p>{next}</p>
    </Notice>
  )
}
