import type { BrokenOff, StandingState } from '../../../core/posture/capture/standing'
import type { PostureView } from '../../../core/posture/measures/scene'
import { sideOf } from '../../../core/posture/measures/seen-from'
import type { GateReading } from '../../../core/quality/gate'
import { wordsOf } from '../stage/gate-words'

/** How a view is asked for, to the person at two metres. */
const STAND: Readonly<Record<PostureView, string>> = {
  front: 'Face the camera',
  right: 'Turn your right side to the camera',
  back: 'Turn your back to the camera',
  left: 'Turn your left side to the camera',
}

const gateWords = (reading: GateReading, view: PostureView) => wordsOf(reading, sideOf(view)) ?? STAND[view]

/** That what was taken is still there. */
export const safeViews = (count: number) => `Views that are safe: ${count}.`

/** Why it begins anew, before the person is asked to stand still again. */
function whyAnew(brokenOff: BrokenOff, view: PostureView): string {
  if (brokenOff.by === 'movement') return 'You moved.'
  if (brokenOff.by === 'gap') return 'The picture stopped for a moment.'
  return `${gateWords(brokenOff.reading, view)}.`
}

const inSentence = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** The one line at the top of the stage, which is also said aloud. */
export function instructionFor(
  { phase, asked, brokenOff, secondsLeft }: StandingState,
  view: PostureView,
  isFirst: boolean,
): string {
  switch (phase) {
    case 'turning':
      return isFirst ? `Step into the outline. ${STAND[view]}` : `Thank you. Now ${inSentence(STAND[view])}`
    case 'placing':
      return asked ? gateWords(asked, view) : STAND[view]
    case 'settling':
      return brokenOff
        ? `${whyAnew(brokenOff, view)} Once more: stand still`
        : 'Stand relaxed and still, arms at your sides'
    case 'countdown':
      return String(secondsLeft)
    case 'measuring':
      return 'Keep still'
    case 'taken':
      return 'Thank you'
  }
}
