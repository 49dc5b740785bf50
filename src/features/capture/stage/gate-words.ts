import type { LandmarkName, Side } from '../../../core/body/skeleton'
import type { GateReading } from '../../../core/quality/gate'
import { say, text } from '../../../text/text'

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/wrist|pinky|index$|thumb/, 'hand'],
  [/elbow/, 'elbow'],
  [/shoulder/, 'shoulder'],
  [/hip/, 'hip'],
  [/knee/, 'knee'],
  [/ankle|heel|foot/, 'foot'],
]

/** The part of the body that a landmark belongs to, as the person knows it: above the shoulders the head. */
const partOf = (landmark: LandmarkName) => PARTS.find(([names]) => names.test(landmark))?.[1] ?? 'head'

/** What a gate asks for; undefined where it asks for nothing. */
export const wordsOf = ({ instruction, landmark }: GateReading, side: Side): string | undefined =>
  instruction && say(text.instructions[instruction], { part: landmark ? partOf(landmark) : 'none', side })
