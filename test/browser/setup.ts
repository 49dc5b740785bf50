import { beforeEach } from 'vitest'
import { cleanup } from 'vitest-browser-react'
import { toastQueue } from '../../src/ui/toast'

// Files share one page: what the last test left on it goes first, what it still had to tell, and where its focus was.
beforeEach(async () => {
  await cleanup()
  toastQueue.clear()
  getSelection()?.collapse(document.body, 0)
})
