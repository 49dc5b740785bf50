import { Suspense, useState } from 'react'
import type { Trial } from '../../core/trial/trial'
import { Button } from '../../ui/Button'
import { lazyPart } from '../../ui/lazy-part'
import { Progress } from '../../ui/Progress'

const ReplayView = lazyPart(async () => (await import('./ReplayView')).ReplayView)

/** The trial as a figure that can be turned. Nothing of it is loaded before it is opened. */
export function TrialReplay({ trial }: { readonly trial: Trial }) {
  const [open, setOpen] = useState(false)
  if (!open) {
    return (
      <div>
        <Button onPress={() => setOpen(true)}>Open the replay</Button>
      </div>
    )
  }
  return (
    <Suspense fallback={<Progress label="Loading the replay" />}>
      <ReplayView trial={trial} />
    </Suspense>
  )
}
