import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useStore } from 'zustand'
import { TURNING_ORDER } from '../../../recording/view-plan'
import { ButtonLink } from '../../../ui/Button'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { Notice } from '../../../ui/Notice'
import { useSessionId } from '../../records/use-session-id'
import { useCapture } from '../capture'
import { DoneScreen } from '../stage/DoneScreen'
import { FailedNotice } from '../stage/FailedNotice'
import { PreparingScreen } from '../stage/PreparingScreen'
import { SetupPage } from '../stage/SetupPage'
import { SOURCE_KINDS } from '../stage/source-kind'
import { CaptureScreen } from './CaptureScreen'
import { currentPosture, unkeptPosture, unkeptViews } from './current-posture'
import { type PostureChoice, PostureSetup } from './PostureSetup'
import { type PostureRequest, stageRequestFor } from './stage-request'
import { safeViews } from './words'

/** Set-up, stage and everything between: from "Posture" to an assessment on the result screen. */
export function PostureScreen() {
  const { posture: flow } = useCapture()
  const now = useStore(flow.state)
  const [, navigate] = useLocation()

  useEffect(flow.leaveWith, [])
  const goOn = useCallback(() => navigate('/posture/result', { replace: true }), [navigate])

  switch (now.step) {
    case 'setup':
      return <SetUp />
    case 'preparing':
      return <PreparingScreen preparing={now.preparing} source={now.source} onCancel={flow.cancel} />
    case 'failed':
      return <SetUp failed={now} />
    case 'nothing':
      return <SetUp nothing />
    case 'live':
      return <CaptureScreen live={now.live} />
    case 'done':
      return <DoneScreen words={now.words} onOver={goOn} />
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
  const { posture: flow, keeper } = useCapture()
  const search = useSearch()
  const asked = useMemo(() => new URLSearchParams(search), [search])
  const clientId = asked.get('client') ?? undefined
  const found = useSessionId(search)
  // Where the camera failed in the middle, what is taken next belongs to what was taken before.
  const sessionId = failed && failed.request.source !== 'sample' ? failed.request.sessionId : found
  const source = SOURCE_KINDS.find((each) => each === asked.get('source')) ?? 'webcam'
  const [waiting, setWaiting] = useState<PostureChoice>()
  useEffect(() => keeper.loadAhead(stageRequestFor({ source })), [keeper, source])

  const begin = (choice: PostureChoice) => {
    setWaiting(undefined)
    // A demonstration is an assessment of its own: its views do not get among the client's.
    const session = choice.source === 'sample' ? undefined : sessionId
    void flow.start({ ...choice, sessionId: session ?? crypto.randomUUID(), ...(clientId && { clientId }) })
  }
  const state = useStore(currentPosture)
  const unkept = unkeptPosture(state)
  const views = sessionId ? unkeptViews(sessionId, state).length : 0
  const replaces = (choice: PostureChoice) => unkept && (views === 0 || choice.source === 'sample')

  return (
    <SetupPage title="Standing posture" clientId={clientId}>
      {failed && (
        <FailedNotice
          error={failed.error}
          source={failed.request.source}
          onAgain={() => void flow.start(failed.request)}
          onSample={unkept ? undefined : () => begin({ ...failed.request, source: 'sample' })}
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
      {sessionId && (
        <PostureSetup
          initial={{ source, views: failed?.request.views ?? TURNING_ORDER }}
          onStart={(choice) => (replaces(choice) ? setWaiting(choice) : begin(choice))}
        />
      )}
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
