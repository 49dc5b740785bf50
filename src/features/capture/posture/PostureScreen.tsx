import { useEffect, useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useStore } from 'zustand'
import { TURNING_ORDER } from '../../../recording/view-plan'
import { ButtonLink } from '../../../ui/Button'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { Notice } from '../../../ui/Notice'
import { FailedNotice } from '../stage/FailedNotice'
import { PreparingScreen } from '../stage/PreparingScreen'
import { loadRequested } from '../stage/prepare'
import { SetupPage } from '../stage/SetupPage'
import { SOURCE_KINDS } from '../stage/source-kind'
import { CaptureScreen } from './CaptureScreen'
import { currentPosture, unkeptViews } from './current-posture'
import { cancel, leaveWith, postureFlow, start } from './flow'
import { type PostureChoice, PostureSetup } from './PostureSetup'
import { type PostureRequest, stageRequestFor } from './stage-request'
import { safeViews } from './words'

/** Set-up, stage and everything between: from "Posture" to an assessment on the result screen. */
export function PostureScreen() {
  const now = useStore(postureFlow)
  const [, navigate] = useLocation()

  useEffect(leaveWith, [])
  useEffect(() => {
    if (now.step === 'done') navigate('/posture/result', { replace: true })
  }, [now.step, navigate])

  switch (now.step) {
    case 'setup':
      return <SetUp />
    case 'preparing':
      return <PreparingScreen preparing={now.preparing} source={now.source} onCancel={cancel} />
    case 'failed':
      return <SetUp failed={now} />
    case 'nothing':
      return <SetUp nothing />
    case 'live':
      return <CaptureScreen live={now.live} />
    case 'done':
      return null
  }
}

function SetUp({
  failed,
  nothing = false,
}: {
  readonly failed?: { readonly request: PostureRequest; readonly error: unknown }
  /** A recording has ended, and no view could be taken in it. */
  readonly nothing?: boolean
}) {
  const search = useSearch()
  const asked = useMemo(() => new URLSearchParams(search), [search])
  const clientId = asked.get('client') ?? undefined
  const fresh = useMemo(() => asked.get('session') ?? crypto.randomUUID(), [asked])
  // Where the camera failed in the middle, what is taken next belongs to what was taken before.
  const sessionId = failed?.request.sessionId ?? fresh
  const source = SOURCE_KINDS.find((each) => each === asked.get('source')) ?? 'webcam'
  const [waiting, setWaiting] = useState<PostureChoice>()
  useEffect(() => loadRequested(stageRequestFor({ source })), [source])

  const begin = (choice: PostureChoice) => {
    setWaiting(undefined)
    void start({ ...choice, sessionId, ...(clientId && { clientId }) })
  }
  const state = useStore(currentPosture)
  const unkept = state.current && !state.current.kept ? state.current : undefined
  const views = unkeptViews(sessionId, state).length

  return (
    <SetupPage title="Standing posture" clientId={clientId}>
      {failed && (
        <FailedNotice
          error={failed.error}
          source={failed.request.source}
          onAgain={() => void start(failed.request)}
          onSample={() => void start({ ...failed.request, source: 'sample' })}
          recorded={views > 0 ? safeViews(views) : undefined}
        />
      )}
      {nothing && (
        <Notice tone="warning" title="No view was taken">
          <p>
            The recording ended before anybody had stood still in a view for seven seconds. Every view needs
            the whole person in the picture, standing still.
          </p>
        </Notice>
      )}
      {unkept && (
        <Notice
          title="A posture assessment is not kept yet"
          actions={<ButtonLink to="/posture/result">Look at it</ButtonLink>}
        >
          <p>
            {views > 0
              ? `${safeViews(views)} What is taken now is added to it, or takes the place of the same view.`
              : 'It stays in memory until a view of the next one is taken.'}
          </p>
        </Notice>
      )}
      <PostureSetup
        initial={{ source, views: failed?.request.views ?? TURNING_ORDER }}
        onStart={(choice) => (unkept && views === 0 ? setWaiting(choice) : begin(choice))}
      />
      <ConfirmDialog
        isOpen={waiting !== undefined}
        onOpenChange={(isOpen) => {
          if (!isOpen) setWaiting(undefined)
        }}
        title="Take a new assessment?"
        confirmLabel="Take a new one"
        onConfirm={() => waiting && begin(waiting)}
      >
        <p>The one that is not kept yet is discarded when the first view of the new one has been taken.</p>
      </ConfirmDialog>
    </SetupPage>
  )
}
