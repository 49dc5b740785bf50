import { useEffect, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useStore } from 'zustand'
import { FailedNotice } from '../stage/FailedNotice'
import { PreparingScreen } from '../stage/PreparingScreen'
import { loadRequested } from '../stage/prepare'
import { SetupPage } from '../stage/SetupPage'
import { choiceFrom, SAMPLE_CHOICE } from './choice'
import { cancel, flow, leaveWith, type Order, start } from './flow'
import { LiveScreen } from './LiveScreen'
import { Setup } from './Setup'
import { stageRequestFor } from './stage-request'

/** Set-up, stage and everything between: from "Measure" to a trial on the result screen. */
export function MeasureScreen() {
  const now = useStore(flow)
  const [, navigate] = useLocation()

  useEffect(leaveWith, [])
  useEffect(() => {
    if (now.step === 'done') navigate('/result', { replace: true })
  }, [now.step, navigate])

  switch (now.step) {
    case 'setup':
      return <SetUp />
    case 'preparing':
      return <PreparingScreen preparing={now.preparing} source={now.source} onCancel={cancel} />
    case 'failed':
      return <SetUp failed={now} />
    case 'live':
      return <LiveScreen live={now.live} order={now.order} />
    case 'done':
      return null
  }
}

function SetUp({ failed }: { readonly failed?: { readonly order: Order; readonly error: unknown } }) {
  const search = useSearch()
  const asked = useMemo(() => new URLSearchParams(search), [search])
  const initial = useMemo(() => failed?.order.choice ?? choiceFrom(search), [failed, search])
  const clientId = asked.get('client') ?? undefined
  const sessionId = useMemo(() => asked.get('session') ?? crypto.randomUUID(), [asked])
  useEffect(() => loadRequested(stageRequestFor(initial)), [initial])

  return (
    <SetupPage title="What do you want to measure?" clientId={clientId}>
      {failed && (
        <FailedNotice
          error={failed.error}
          source={failed.order.choice.source}
          onAgain={() => void start(failed.order)}
          onSample={() => void start({ ...failed.order, choice: SAMPLE_CHOICE })}
        />
      )}
      <Setup
        initial={initial}
        onStart={(choice, file) =>
          void start({ choice, sessionId, ...(file && { file }), ...(clientId && { clientId }) })
        }
      />
    </SetupPage>
  )
}
