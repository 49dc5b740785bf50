import { BUILT_IN } from '../../../core/protocol/built-in'
import type { Protocol } from '../../../core/protocol/protocol'
import { protocolFor } from '../../../core/protocol/protocol-for'
import type { MovementSide } from '../../../core/run/movement-side'

/** Every protocol that is offered. */
export const PROTOCOLS: readonly Protocol[] = BUILT_IN

/** What the sample shows: two turns, and arms that move together. */
export const SAMPLE_PROTOCOL = 'shoulder'

/** The protocol that is built from what moved less last time. */
export const RECHECK_ID = 'recheck'

/** A protocol by its id; the first that is offered where there is none such. */
export function protocolById(id: string | null | undefined): Protocol {
  const [first] = BUILT_IN
  const found = PROTOCOLS.find((protocol) => protocol.id === id) ?? first
  if (!found) throw new Error('no protocol is offered')
  return found
}

/** The protocol that trials were measured by; where it is offered no more, one that asks for just these. */
export const protocolOf = (id: string, measured: readonly MovementSide[]): Protocol =>
  PROTOCOLS.find((protocol) => protocol.id === id) ?? protocolFor(id, measured) ?? protocolById(id)
