import { useCallback, useEffect, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useStore } from 'zustand'
import { preferences } from '../../../storage/preferences'
import { text } from '../../../text/text'
import { useSessionId } from '../../records/use-session-id'
import { useCapture } from '../capture'
import { DoneScreen } from '../stage/DoneScreen'
import { FailedNotice } from '../stage/FailedNotice'
import { PreparingScreen } from '../stage/PreparingScreen'
import { SetupPage } from '../stage/SetupPage'
import { GuidedLiveScreen } from './GuidedLiveScreen'
import { GuidedSetup } from './GuidedSetup'
import { protocolById, useOfferedProtocols } from './protocols'
import { type GuidedRequest, stageRequestFor } from './request'
import { useRecheck } from './use-recheck'

/** Set-up, stage and everything between: from "Start" to the summary without a click. */
export function GuidedScreen() {
  const { guided: flow } = useCapture()
  const now = useStore(flow.state)
  const [, navigate] = useLocation()

  useEffect(flow.leaveWith, [])
  const goOn = useCallback(() => navigate('/guided/result', { replace: true }), [navigate])

  switch (now.step) {
    case 'setup':
    case 'nothing':
      return <SetUp />
    case 'preparing':
      return <PreparingScreen preparing={now.preparing} source={now.source} onCancel={flow.cancel} />
    case 'failed':
      return <SetUp failed={now} />
    case 'live':
      return <GuidedLiveScreen live={now.live} request={now.request} />
    case 'done':
      return <DoneScreen words={now.words} onOver={goOn} />
  }
}

function SetUp({
  failed,
}: {
  readonly failed?: { readonly request: GuidedRequest; readonly error: unknown }
}) {
  const { guided: flow, keeper } = useCapture()
  const search = useSearch()
  const asked = useMemo(() => new URLSearchParams(search), [search])
  const clientId = asked.get('client') ?? undefined
  const sessionId = useSessionId(search)
  const offered = useOfferedProtocols()
  const recheck = useRecheck(clientId)
  const wanted = failed?.request.protocol.id ?? asked.get('protocol') ?? preferences.getState().protocolId
  const protocol = useMemo(() => offered && protocolById(wanted, offered), [offered, wanted])
  const isSample = asked.get('source') === 'sample'
  const source = failed?.request.source ?? (isSample ? 'sample' : 'webcam')
  useEffect(() => {
    if (protocol) keeper.loadAhead(stageRequestFor({ source: 'webcam', protocol }))
  }, [keeper, protocol])
  return (
    <SetupPage title={text.guided.setup.title} clientId={clientId}>
      {failed && (
        <FailedNotice
          error={failed.error}
          source={failed.request.source}
          onAgain={() => void flow.start(failed.request)}
        />
      )}
      {sessionId && offered && protocol && (
        <GuidedSetup
          initial={{ protocol, source }}
          offered={recheck ? [...offered, recheck] : offered}
          onStart={(choice) => void flow.start({ ...choice, sessionId, ...(clientId && { clientId }) })}
        />
      )}
    </SetupPage>
  )
}
