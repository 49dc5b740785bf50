import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { FrameSource } from '../../camera/frame-source'
import type { Session } from '../../core/session'
import { readSession } from '../../storage/records'
import { PageHeader } from '../../ui/PageHeader'
import { StoredView } from '../records/StoredView'
import { useStored } from '../records/use-stored'
import { AngleSheet } from './AngleSheet'
import { CameraFreeze } from './CameraFreeze'
import type { FrozenPicture } from './frozen'
import { PickPicture } from './PickPicture'
import { VideoFreeze } from './VideoFreeze'

/** What is on the screen: nothing yet, something that moves, or the picture that is measured. */
type Opened =
  | { readonly step: 'pick' }
  | { readonly step: 'camera'; readonly camera: FrameSource }
  | { readonly step: 'video'; readonly file: File }
  | { readonly step: 'measure'; readonly frozen: FrozenPicture }

const PICK: Opened = { step: 'pick' }

const newSession = (clientId: string | null): Session => ({
  id: crypto.randomUUID(),
  startedAt: new Date().toISOString(),
  ...(clientId && { clientId }),
})

/** The free angle tool: angles read by hand off any picture, paused video or frozen camera. */
export function AngleScreen() {
  const [search] = useSearchParams()
  const sessionId = search.get('session')
  const clientId = search.get('client')
  const [fresh] = useState(() => newSession(clientId))
  const stored = useStored(async () => (sessionId ? await readSession(sessionId) : undefined), [sessionId])
  return (
    <>
      <PageHeader
        title="Angles by hand"
        detail="Measured with points of your own: no model looks at the picture, and no error is known."
        {...(sessionId && { back: { to: `/session/${sessionId}`, label: 'Session' } })}
      />
      <StoredView stored={stored}>{(session) => <Measuring session={session ?? fresh} />}</StoredView>
    </>
  )
}

function Measuring({ session }: { readonly session: Session }) {
  const [opened, setOpened] = useState(PICK)
  const cancel = () => setOpened(PICK)
  const measure = (frozen: FrozenPicture) => setOpened({ step: 'measure', frozen })
  switch (opened.step) {
    case 'pick':
      return (
        <PickPicture
          onPicture={measure}
          onVideo={(file) => setOpened({ step: 'video', file })}
          onCamera={(camera) => setOpened({ step: 'camera', camera })}
        />
      )
    case 'camera':
      return <CameraFreeze camera={opened.camera} onFreeze={measure} onCancel={cancel} />
    case 'video':
      return <VideoFreeze file={opened.file} onFreeze={measure} onCancel={cancel} />
    case 'measure':
      return <AngleSheet key={opened.frozen.id} frozen={opened.frozen} session={session} onAnother={cancel} />
  }
}
