import { useEffect, useState } from 'react'
import { readLatestSession } from '../../storage/repositories'
import { onSameDay } from './same-day'

/** In an address: a new session is wanted although today's could be continued. */
export const NEW_SESSION = 'new'

/** The session of a client that is continued: the last one, if it is of today. */
async function todaysSession(clientId: string): Promise<string | undefined> {
  const last = await readLatestSession(clientId)
  return last && onSameDay(last.startedAt, new Date().toISOString()) ? last.id : undefined
}

/**
 * The session in which is measured what an address asks for: the one that it names, or today's of the
 * client that it names, or a new one. Undefined while the disk is asked; one that cannot be read means
 * a new session.
 */
export function useSessionId(search: string): string | undefined {
  const asked = new URLSearchParams(search)
  const [client, named] = [asked.get('client'), asked.get('session')]
  const lookedUp = named === null && client !== null ? client : undefined
  const key = `${client} ${named}`
  const [found, setFound] = useState<{ readonly key: string; readonly id: string }>()
  useEffect(() => {
    let wanted = true
    const settle = (id = crypto.randomUUID() as string) => wanted && setFound({ key, id })
    if (lookedUp === undefined) settle()
    else todaysSession(lookedUp).then(settle, () => settle())
    return () => {
      wanted = false
    }
  }, [key, lookedUp])
  if (named !== null && named !== NEW_SESSION) return named
  return found?.key === key ? found.id : undefined
}
