import { BUILT_IN } from '../../../core/protocol/built-in'
import type { Protocol } from '../../../core/protocol/protocol'

/** Every protocol that is offered. */
export const PROTOCOLS: readonly Protocol[] = BUILT_IN

/** What the sample shows: two turns, and arms that move together. */
export const SAMPLE_PROTOCOL = 'shoulder'

/** A protocol by its id; the first that is offered where there is none such. */
export function protocolById(id: string | null | undefined): Protocol {
  const [first] = BUILT_IN
  const found = PROTOCOLS.find((protocol) => protocol.id === id) ?? first
  if (!found) throw new Error('no protocol is offered')
  return found
}
