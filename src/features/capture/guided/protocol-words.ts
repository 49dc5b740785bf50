import { BUILT_IN, type BuiltInId } from '../../../core/protocol/built-in'
import type { Protocol } from '../../../core/protocol/protocol'
import { text } from '../../../text/text'

const isBuiltIn = (id: string): id is BuiltInId => BUILT_IN.some((protocol) => protocol.id === id)

/** What a protocol is called: as the clinic says, or by its place among the built-in ones. */
export const protocolName = ({ id, name }: Pick<Protocol, 'id' | 'name'>): string =>
  name ?? (isBuiltIn(id) ? text.guided.protocols[id].name : id)

/** What a built-in protocol holds, in a line. */
export const protocolDetail = ({ id }: Pick<Protocol, 'id'>): string | undefined =>
  isBuiltIn(id) ? text.guided.protocols[id].detail : undefined

/** To move there and back, beside the hold, seconds; what a turn to the camera takes, and the still second before. */
const THERE_AND_BACK = 4
const PLACING = 8

/** How long a protocol takes somebody who moves at ease, minutes, at least one. */
export function minutesOf({ steps }: Protocol): number {
  let facing: string | undefined
  let seconds = 0
  for (const step of steps) {
    const lifts = step.repetitions * (step.order === 'together' ? 1 : step.movements.length)
    seconds += lifts * (step.hold + THERE_AND_BACK)
    if (step.facing !== facing) seconds += PLACING
    facing = step.facing
  }
  return Math.max(1, Math.round(seconds / 60))
}
