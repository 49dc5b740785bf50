import { BUILT_IN, BUILT_IN_IDS, builtIn } from '../../../core/protocol/built-in'
import type { Protocol } from '../../../core/protocol/protocol'
import { protocolFor } from '../../../core/protocol/protocol-for'
import type { MovementSide } from '../../../core/run/movement-side'
import { listProtocols, readProtocol } from '../../../storage/repositories/protocols'
import { useFollowed } from '../../records/use-followed'

/** The protocol that is built from what moved less last time. */
export const RECHECK_ID = 'recheck'

/** A protocol by its id, of those that are offered; the first that comes with the app where there is none such. */
export const protocolById = (id: string | null | undefined, offered: readonly Protocol[]): Protocol =>
  offered.find((protocol) => protocol.id === id) ?? builtIn(BUILT_IN_IDS[0])

/** What the sample recording is led through: two turns, and arms that move together. */
export const SAMPLE_PROTOCOL: Protocol = builtIn('shoulder')

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
  const known = own ?? BUILT_IN.find((protocol) => protocol.id === id)
  return known ?? protocolFor(id, measured) ?? protocolById(id, BUILT_IN)
}
