import { useLiveQuery } from 'dexie-react-hooks'
import { readClient } from '../../storage/repositories'

/** The client's name, once it is read; a disk that cannot be read only costs the name. */
export function useClientName(id: string | undefined): string | undefined {
  const client = useLiveQuery(async () => (id ? readClient(id).catch(() => undefined) : undefined), [id])
  return client?.name
}
