import { isMissing } from '../../../core/math/missing'
import { movementById } from '../../../core/movements/catalogue'
import { modeOf } from '../../../core/movements/mode'
import type { Movement } from '../../../core/movements/movement'
import { isMovementStep, type ProtocolStep } from '../../../core/protocol/protocol'
import { isOf, type MovementSide } from '../../../core/run/movement-side'
import type { GuidedState } from '../../../recording/guided/guided-state'
import { movementTitle } from '../../../text/movement'
import { say, text } from '../../../text/text'
import { DURING, putRight, SURELY_EMPTY, whyMissing } from '../movement/instruction'

const { guided: words } = text

/** What is asked for next: one movement-side, or one movement of both sides. */
function askFor(state: Pick<GuidedState, 'asked' | 'parts'>, movement: Movement): string {
  const [first] = state.asked
  if (!first) return words.stepDone
  const side = state.asked.length > 1 ? 'both' : (first.side ?? 'none')
  const counted = state.parts.find(({ asked }) => isOf(first)(asked))?.repetitions.length ?? 0
  if (modeOf(first) === 'passive') {
    const title = movementTitle(movement, state.asked.length > 1 ? undefined : first.side)
    return say(counted === 0 ? words.passive.first : words.passive.again, { movement: title })
  }
  const { first: firstTime, again } = words.movements[movement.id]
  return say(counted === 0 ? firstTime : again, { side })
}

/** That the other side was moved, and which one is asked for. */
function otherSideWords({ movement, side = 'left' }: MovementSide): string {
  const { laterality, region } = movementById(movement)
  const part = laterality === 'direction' ? 'none' : region === 'hip' || region === 'knee' ? 'leg' : 'arm'
  return say(words.otherSide, { part, side })
}

type Told = Pick<
  GuidedState,
  | 'phase'
  | 'waiting'
  | 'motion'
  | 'asked'
  | 'parts'
  | 'angle'
  | 'people'
  | 'unseenFor'
  | 'gates'
  | 'refused'
  | 'passedOver'
>

/** What a line on the stage is: what is to be put right may not flicker, what to do is said at once. */
export interface Cue {
  readonly words: string
  readonly isToPutRight: boolean
  /** What could be better while somebody moves; said where it lasts, and not again and again. */
  readonly remark?: string | undefined
}

const cue = (words: string): Cue => ({ words, isToPutRight: false })
const toPutRight = (words: string): Cue => ({ words, isToPutRight: true })

/** The one line at the top of the stage of a guided run: what has to be put right first, or what to do. */
export function cueFor(state: Told, step: ProtocolStep): Cue {
  if (state.phase === 'finished') return cue(words.done)
  if (step.kind === 'question') return cue(step.text)
  if (step.kind === 'reading') return cue(step.forPerson ?? words.reading.stay)
  if (!isMovementStep(step)) return cue(step.forPerson ?? words.rest)
  if (state.waiting) return cue(say(words.change, { position: step.position }))
  const [asked = step.movements[0]] = state.asked
  if (!asked) return cue(words.done)
  const movement = movementById(asked.movement)
  const side = asked.side ?? 'left'
  const isUnsure = state.people === 0 && state.unseenFor < SURELY_EMPTY
  const isHelperTaken = step.mode !== 'active' && state.people > 1
  const refused = isUnsure ? undefined : isHelperTaken ? words.helper : putRight(state, 'refuse', side)
  const place = () => say(words.face, { facing: step.facing })
  switch (state.phase) {
    case 'placing':
      if (refused) return toPutRight(refused)
      if (state.people === 0) return toPutRight(isUnsure ? place() : text.stage.outOfPicture)
      return toPutRight(isMissing(state.angle) ? whyMissing(state.angle, side) : place())
    case 'neutral':
      return refused ? toPutRight(refused) : cue(say(words.still, { position: step.position }))
    case 'moving':
      if (refused) return toPutRight(refused)
      if (isMissing(state.angle) && !isUnsure) return toPutRight(whyMissing(state.angle, side))
      if (state.passedOver) return cue(otherSideWords(state.passedOver))
      if (state.motion === 'hold') return cue(words.hold)
      if (state.motion === 'return') return cue(words.back)
      if (state.motion === 'move') {
        return { ...cue(askFor(state, movement)), remark: putRight(state, 'warn', side, DURING) }
      }
      if (state.refused) return cue(words.refused[state.refused])
      return cue(askFor(state, movement))
  }
}
