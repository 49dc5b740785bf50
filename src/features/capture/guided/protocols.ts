import { BUILT_IN } from '../../../core/protocol/built-in'
import type { Protocol } from '../../../core/protocol/protocol'
import { protocolFor } from '../../../core/protocol/protocol-for'
import type { MovementSide } from '../../../core/run/movement-side'
import { listProtocols, readProtocol } from '../../../storage/repositories/protocols'
import { useFollowed } from '../../records/use-followed'

/** What the sample shows: two turns, and arms that move together. */
const SAMPLE_PROTOCOL = 'shoulder'

/** The protocol that is built from what moved less last time. */
export const RECHECK_ID = 'recheck'

/** A protocol by its id, of those that are offered; the first that comes with the app where there is none such. */
export function protocolById(
  id: string | null | undefined,
  offered: readonly Protocol[] = BUILT_IN,
): Protocol {
  const [first] = BUILT_IN
  const found = offered.find((protocol) => protocol.id === id) ?? first
  if (!found) throw new Error('no protocol is offered')
  return found
}

/** What the sample recording is led through. */
export const sampleProtocol = () => protocolById(SAMPLE_PROTOCOL)

/** A disk that cannot be read leaves what comes with the app. */
async function findOffered(): Promise<readonly Protocol[]> {
  const own = await listProtocols().catch(() => ({ items: [] }))
  return [...own.items, ...BUILT_IN]
}

/** Every protocol that is offered: the clinic's own, then those that come with the app; undefined while the disk is asked. */
export const useOfferedProtocols = (): readonly Protocol[] | undefined => useFollowed(findOffered, [])

/** The protocol that trials were measured by; where there is none such any more, one that asks for just these. */
export async function protocolOf(id: string, measured: readonly MovementSide[]): Promise<Protocol> {
  const own = await readProtocol(id).catch(() => undefined)
  const builtIn = BUILT_IN.find((protocol) => protocol.id === id)
  return own ?? builtIn ?? protocolFor(id, measured) ?? protocolById(id)
}
