import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useStore } from 'zustand'
import type { FrameSource } from '../../../camera/frame-source'
import type { Encounter } from '../../../core/assessment/encounter'
import { readSession } from '../../../storage/repositories'
import { Button } from '../../../ui/Button'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { Notice } from '../../../ui/Notice'
import { PageHeader } from '../../../ui/PageHeader'
import { StoredView } from '../../records/StoredView'
import { useStored } from '../../records/use-stored'
import { AngleSheet } from './AngleSheet'
import { CameraFreeze } from './CameraFreeze'
import { type CurrentAngles, currentAngles, measureOn, unkeptAngles } from './current-angles'
import type { FrozenPicture } from './frozen'
import { MjpegFreeze } from './MjpegFreeze'
import { PickPicture, type VideoKind } from './PickPicture'
import { VideoFreeze } from './VideoFreeze'

/** What is on the screen: nothing yet, something that moves, or the picture that is measured. */
type Opened =
  | { readonly step: 'pick' }
  | { readonly step: 'camera'; readonly camera: FrameSource }
  | { readonly step: VideoKind; readonly file: File }
  | { readonly step: 'measure' }

const PICK: Opened = { step: 'pick' }
const MEASURE: Opened = { step: 'measure' }

/** What waits at an address to be kept. */
function unkeptAt(search: string): CurrentAngles | undefined {
  const unkept = unkeptAngles()
  return unkept?.search === search ? unkept : undefined
}

const newSession = (clientId: string | null): Encounter => ({
  id: crypto.randomUUID(),
  startedAt: new Date().toISOString(),
  ...(clientId && { clientId }),
})

/** The free angle tool: angles read by hand off any picture, paused video or frozen camera. */
export function AngleScreen() {
  const search = useSearch()
  // Another address is another client's or session's: nothing of the one before goes along.
  return <Angles key={search} search={search} />
}

function Angles({ search }: { readonly search: string }) {
  const asked = new URLSearchParams(search)
  const sessionId = asked.get('session')
  const [fresh] = useState(() => unkeptAt(search)?.session ?? newSession(asked.get('client')))
  const stored = useStored(async () => (sessionId ? await readSession(sessionId) : undefined), [sessionId])
  return (
    <>
      <PageHeader
        title="Angles by hand"
        detail="Measured with points of your own: no model looks at the picture, and no error is known."
        {...(sessionId && { back: { to: `/session/${sessionId}`, label: 'Session' } })}
      />
      <StoredView stored={stored}>
        {(session) => <Measuring session={session ?? fresh} search={search} />}
      </StoredView>
    </>
  )
}

function Measuring({ session, search }: { readonly session: Encounter; readonly search: string }) {
  const state = useStore(currentAngles)
  const unkept = unkeptAngles(state)
  const [, navigate] = useLocation()
  const [opened, setOpened] = useState<Opened>(() => (unkeptAt(search) ? MEASURE : PICK))
  const [waiting, setWaiting] = useState<FrozenPicture>()
  const cancel = () => setOpened(PICK)
  const begin = (frozen: FrozenPicture) => {
    setWaiting(undefined)
    measureOn({ frozen, session, search })
    setOpened(MEASURE)
  }
  const measure = (frozen: FrozenPicture) => (unkept ? setWaiting(frozen) : begin(frozen))
  const comeBack = () => (unkeptAt(search) ? setOpened(MEASURE) : navigate(`/angle?${unkept?.search ?? ''}`))

  const step = () => {
    switch (opened.step) {
      case 'pick':
        return (
          <>
            {unkept && <NotKept onLook={comeBack} />}
            <PickPicture
              onPicture={measure}
              onVideo={(file, kind) => setOpened({ step: kind, file })}
              onCamera={(camera) => setOpened({ step: 'camera', camera })}
            />
          </>
        )
      case 'camera':
        return <CameraFreeze camera={opened.camera} onFreeze={measure} onCancel={cancel} />
      case 'video':
        return <VideoFreeze file={opened.file} onFreeze={measure} onCancel={cancel} />
      case 'mjpeg':
        return <MjpegFreeze file={opened.file} onFreeze={measure} onCancel={cancel} />
      case 'measure': {
        const { current } = state
        return current && <AngleSheet key={current.frozen.id} current={current} onAnother={cancel} />
      }
    }
  }
  return (
    <>
      {step()}
      <ConfirmDialog
        isOpen={waiting !== undefined}
        onOpenChange={(isOpen) => {
          if (!isOpen) setWaiting(undefined)
        }}
        title="Measure on another picture?"
        confirmLabel="Measure on this one"
        onConfirm={() => waiting && begin(waiting)}
      >
        <p>The angles on the one before are not kept yet, and are discarded.</p>
      </ConfirmDialog>
    </>
  )
}

function NotKept({ onLook }: { readonly onLook: () => void }) {
  return (
    <Notice
      title="Angles on a picture are not kept yet"
      actions={<Button onPress={onLook}>Look at them</Button>}
    >
      <p>They stay in memory until another picture is measured.</p>
    </Notice>
  )
}
