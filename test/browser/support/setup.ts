import { Dexie } from 'dexie'
import { afterAll, beforeEach } from 'vitest'
import { cleanup } from 'vitest-browser-react'
import { draftWriter } from '../../../src/features/capture/drafts/draft-writer'

/** Files share one page: what one leaves behind is put away before the next. */

// On localhost Dexie notes for each step of a transaction where it was called from, which costs more than the step.
Dexie.debug = false

// The library asks for this itself, but only in the first file of a page.
beforeEach(() => cleanup())

// Measurements that a full disk refused would have the page ask before it is closed.
afterAll(async () => {
  draftWriter.discard([...draftWriter.unwritten.getState().ids])
  await draftWriter.settled()
})
