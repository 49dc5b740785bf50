import type { Watched } from './browser'

/** What the page asked for outside its own origin. */
export function foreignRequests({ requests }: Pick<Watched, 'requests'>, baseUrl: string): string[] {
  const own = new URL(baseUrl).origin
  return requests.filter((address) => {
    const { origin, protocol } = new URL(address)
    return protocol !== 'blob:' && protocol !== 'data:' && origin !== own
  })
}
