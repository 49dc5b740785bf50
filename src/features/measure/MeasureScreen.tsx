import { useEffect, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useStore } from 'zustand'
import { preferences } from '../../storage/preferences'
import { PageHeader } from '../../ui/PageHeader'
import { type Choice, choiceFrom } from './choice'
import { FailedNotice } from './FailedNotice'
import { flow, leaveWith, type Order, start } from './flow'
import { LiveScreen } from './LiveScreen'
import styles from './MeasureScreen.module.css'
import { PreparingScreen } from './PreparingScreen'
import { Setup } from './Setup'
import { useClientName } from './use-client-name'
import { loadAhead, looksForFace } from './warm-estimator'

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
      return <SetupPage />
    case 'preparing':
      return <PreparingScreen preparing={now.preparing} source={now.source} />
    case 'failed':
      return <SetupPage failed={now} />
    case 'live':
      return <LiveScreen live={now.live} order={now.order} />
    case 'done':
      return null
  }
}

/** Somebody who opens the set-up is about to measure: what was chosen for this device loads meanwhile. */
function loadRemembered({ movement }: Choice) {
  const { model, backend } = preferences.getState()
  if (backend) loadAhead({ model, backend, face: looksForFace(model, movement) })
}

function SetupPage({ failed }: { readonly failed?: { readonly order: Order; readonly error: unknown } }) {
  const search = useSearch()
  const asked = useMemo(() => new URLSearchParams(search), [search])
  const initial = useMemo(() => failed?.order.choice ?? choiceFrom(search), [failed, search])
  const clientId = asked.get('client') ?? undefined
  const client = useClientName(clientId)
  const sessionId = useMemo(() => asked.get('session') ?? crypto.randomUUID(), [asked])
  useEffect(() => loadRemembered(initial), [initial])

  return (
    <main className={styles.page}>
      <PageHeader
        back={
          clientId ? { to: `/client/${clientId}`, label: client ?? 'Client' } : { to: '/', label: 'Start' }
        }
        title="What do you want to measure?"
        detail={client ? `For ${client}` : 'Without a client for now; you can give it to one afterwards.'}
      />
      {failed && <FailedNotice order={failed.order} error={failed.error} />}
      <Setup
        initial={initial}
        onStart={(choice, file) =>
          void start({ choice, sessionId, ...(file && { file }), ...(clientId && { clientId }) })
        }
      />
    </main>
  )
}
