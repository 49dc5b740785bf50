import type { BrokenOff, StandingState } from '../../../core/posture/capture/standing'
import type { PostureView } from '../../../core/posture/measures/scene'
import { sideOf } from '../../../core/posture/measures/seen-from'
import type { GateReading } from '../../../core/quality/gate'
import { say, text } from '../../../text/text'
import { wordsOf } from '../stage/gate-words'

const { standing: words } = text

const gateWords = (reading: GateReading, view: PostureView) =>
  wordsOf(reading, sideOf(view)) ?? say(words.stand, { view })

/** That what was taken is still there. */
export const safeViews = (count: number) => say(words.safe, { count })

/** Why it begins anew, and that the person is to stand still again. */
const anew = (brokenOff: BrokenOff, view: PostureView) =>
  brokenOff.by === 'gate'
    ? say(words.anew.gate, { asked: gateWords(brokenOff.reading, view) })
    : words.anew[brokenOff.by]

/** The one line at the top of the stage, which is also said aloud. */
export function instructionFor(
  { phase, asked, brokenOff, secondsLeft }: StandingState,
  view: PostureView,
  isFirst: boolean,
): string {
  switch (phase) {
    case 'turning':
      return say(isFirst ? words.first : words.next, { view })
    case 'placing':
      return asked ? gateWords(asked, view) : say(words.stand, { view })
    case 'settling':
      return brokenOff ? anew(brokenOff, view) : words.settle
    case 'countdown':
      return String(secondsLeft)
    case 'measuring':
      return words.measuring
    case 'taken':
      return words.taken
  }
}
