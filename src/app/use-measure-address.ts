import { useSearch } from 'wouter'
import { useStore } from 'zustand'
import { currentTrial } from '../features/capture/movement/current-trial'
import { currentPosture } from '../features/capture/posture/current-posture'
import { useStored } from '../features/records/use-stored'
import { readSession } from '../storage/repositories'

interface InView {
  readonly client?: string | undefined
  readonly session?: string | undefined
}

const addressOf = ({ client, session }: InView) => {
  const query = new URLSearchParams({ ...(client && { client }), ...(session && { session }) }).toString()
  return query ? `/measure?${query}` : '/measure'
}

/** Where "Measure" in the header leads: to the client whose page is open, in today's session of theirs. */
export function useMeasureAddress(path: string): string {
  const search = useSearch()
  const trial = useStore(currentTrial).current
  const posture = useStore(currentPosture).current
  const [, place, id] = path.split('/')
  const shown = place === 'session' ? id : undefined
  const session = useStored(async () => (shown ? readSession(shown) : undefined), [shown])

  if (path === '/result' && trial) {
    return addressOf({ client: trial.clientId, session: trial.trial.sessionId })
  }
  if (path === '/posture/result' && posture) {
    return addressOf({ client: posture.clientId, session: posture.sessionId })
  }
  if (place === 'client') return addressOf({ client: id })
  if (place === 'session' && session.status === 'ready') return addressOf({ client: session.value?.clientId })
  if (path === '/angle') return addressOf({ client: new URLSearchParams(search).get('client') ?? undefined })
  return '/measure'
}
