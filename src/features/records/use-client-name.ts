import { readClient } from '../../storage/repositories'
import { useFollowed } from './use-followed'

/** The client's name, once it is read; a disk that cannot be read only costs the name. */
export function useClientName(id: string | undefined): string | undefined {
  const client = useFollowed(async () => (id ? readClient(id).catch(() => undefined) : undefined), [id])
  return client?.name
}
