import { useCallback, useEffect, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useStore } from 'zustand'
import { useSessionId } from '../../records/use-session-id'
import { useCapture } from '../capture'
import { DoneScreen } from '../stage/DoneScreen'
import { FailedNotice } from '../stage/FailedNotice'
import { PreparingScreen } from '../stage/PreparingScreen'
import { SetupPage } from '../stage/SetupPage'
import { choiceFrom, effective, SAMPLE_CHOICE } from './choice'
import type { MovementRequest } from './flow'
import { LiveScreen } from './LiveScreen'
import { Setup } from './Setup'
import { stageRequestFor } from './stage-request'

/** Set-up, stage and everything between: from "Measure" to a trial on the result screen. */
export function MeasureScreen() {
  const { movement: flow } = useCapture()
  const now = useStore(flow.state)
  const [, navigate] = useLocation()

  useEffect(flow.leaveWith, [])
  const goOn = useCallback(() => navigate('/result', { replace: true }), [navigate])

  switch (now.step) {
    case 'setup':
    case 'nothing':
      return <SetUp />
    case 'preparing':
      return <PreparingScreen preparing={now.preparing} source={now.source} onCancel={flow.cancel} />
    case 'failed':
      return <SetUp failed={now} />
    case 'live':
      return <LiveScreen live={now.live} request={now.request} />
    case 'done':
      return <DoneScreen words={now.words} onOver={goOn} />
  }
}

function SetUp({
  failed,
}: {
  readonly failed?: { readonly request: MovementRequest; readonly error: unknown }
}) {
  const { movement: flow, keeper } = useCapture()
  const search = useSearch()
  const asked = useMemo(() => new URLSearchParams(search), [search])
  const initial = useMemo(() => failed?.request.choice ?? choiceFrom(search), [failed, search])
  const clientId = asked.get('client') ?? undefined
  const sessionId = useSessionId(search)
  useEffect(() => keeper.loadAhead(stageRequestFor(effective(initial))), [keeper, initial])

  return (
    <SetupPage title="What do you want to measure?" clientId={clientId}>
      {failed && (
        <FailedNotice
          error={failed.error}
          source={failed.request.choice.source}
          onAgain={() => void flow.start(failed.request)}
          onSample={() => void flow.start({ ...failed.request, choice: SAMPLE_CHOICE })}
        />
      )}
      {sessionId && (
        <Setup
          initial={initial}
          onStart={(choice, file) =>
            void flow.start({ choice, sessionId, ...(file && { file }), ...(clientId && { clientId }) })
          }
        />
      )}
    </SetupPage>
  )
}
