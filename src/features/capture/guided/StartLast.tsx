import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { preferences } from '../../../storage/preferences'
import { say, text } from '../../../text/text'
import { Button } from '../../../ui/Button'
import { useSessionId } from '../../records/use-session-id'
import { useCapture } from '../capture'
import { protocolName } from './protocol-words'
import { useOfferedProtocols } from './protocols'

/** Begins the protocol that was used last, for a client, with one tap; nothing before the first. */
export function StartLast({ clientId }: { readonly clientId: string }) {
  const { guided: flow } = useCapture()
  const [, navigate] = useLocation()
  const { protocolId } = useStore(preferences)
  const sessionId = useSessionId(`?client=${clientId}`)
  const offered = useOfferedProtocols()
  const protocol = offered?.find(({ id }) => id === protocolId)
  if (!protocol || !sessionId) return null
  return (
    <Button
      onPress={() => {
        void flow.start({ protocol, source: 'webcam', sessionId, clientId })
        navigate(`/guided?client=${clientId}`)
      }}
    >
      {say(text.guided.startLast, { protocol: protocolName(protocol) })}
    </Button>
  )
}
