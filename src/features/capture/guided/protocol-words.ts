import { movementById } from '../../../core/movements/catalogue'
import { BUILT_IN, type BuiltInId } from '../../../core/protocol/built-in'
import {
  askedIn,
  isMovementStep,
  movementsOf,
  type Protocol,
  type ProtocolStep,
} from '../../../core/protocol/protocol'
import { movementsTitle, movementTitle } from '../../../text/movement'
import { say, text } from '../../../text/text'
import { RECHECK_ID } from './protocols'

const isBuiltIn = (id: string): id is BuiltInId => BUILT_IN.some((protocol) => protocol.id === id)

/** What a protocol is called: as the clinic says, or by its place among the built-in ones. */
export function protocolName({ id, name }: Pick<Protocol, 'id' | 'name'>): string {
  if (name !== undefined) return name
  if (id === RECHECK_ID) return text.guided.recheck.name
  return isBuiltIn(id) ? text.guided.protocols[id].name : id
}

/** What a protocol holds, in a line. */
export function protocolDetail(protocol: Protocol): string {
  if (isBuiltIn(protocol.id)) return text.guided.protocols[protocol.id].detail
  const movements = movementsTitle(movementsOf(protocol))
  return protocol.id === RECHECK_ID ? say(text.guided.recheck.detail, { movements }) : `${movements}.`
}

/** What a step is, in a line; undefined where it asks for nothing yet. */
export function stepTitle(step: ProtocolStep): string | undefined {
  if (step.kind === 'rest') return say(text.guided.panel.rest, { seconds: step.duration })
  if (step.kind === 'question') return say(text.guided.panel.question, { question: step.text })
  if (step.kind === 'reading') {
    const { movement, side, instrument } = step
    return say(text.guided.reading.of, { movement: movementTitle(movementById(movement), side), instrument })
  }
  return step.movements.length > 0 ? movementsTitle(askedIn(step)) : undefined
}

/** To move there and back, beside the hold, seconds; what a turn to the camera takes, and the still second before. */
const THERE_AND_BACK = 4
const PLACING = 8
const ANSWERING = 6

interface Steps {
  readonly steps: readonly ProtocolStep[]
}

/** How many values it gives, and how long that takes. */
export const protocolGives = (protocol: Steps, asksPain = false): string =>
  say(text.guided.setup.gives, {
    sides: movementsOf(protocol).length,
    minutes: minutesOf(protocol, asksPain),
  })

/**
 * How long a protocol takes somebody who moves at ease, minutes, at least one.
 *
 * @param asksPain whether each step is followed by how much it hurt.
 */
export function minutesOf({ steps }: Steps, asksPain = false): number {
  let place: string | undefined
  let seconds = 0
  for (const step of steps) {
    if (!isMovementStep(step)) {
      seconds += step.kind === 'rest' ? step.duration : ANSWERING
      continue
    }
    const lifts = step.repetitions * (step.order === 'together' ? 1 : step.movements.length)
    seconds += lifts * (step.hold + THERE_AND_BACK) + (asksPain ? ANSWERING : 0)
    const here = `${step.facing} ${step.position}`
    if (here !== place) seconds += PLACING
    place = here
  }
  return Math.max(1, Math.round(seconds / 60))
}
