import type { ProtocolFault } from '../core/protocol/protocol-fault'
import { say, text } from './text'

/** What is wrong with a protocol and where, as a sentence: "Step 2, movement 1: this is asked for already." */
export function faultSentence({ code, step, movement }: ProtocolFault): string {
  const { faults, faultAt } = text.protocols
  const what = faults[code]
  if (step === undefined) return `${what.charAt(0).toUpperCase()}${what.slice(1)}`
  const place = { step: step + 1, movement: movement === undefined ? 0 : movement + 1 }
  return say(faultAt, { ...place, what })
}
