import type { LandmarkName, Side } from '../../../core/body/skeleton'
import type { GateReading, InstructionId } from '../../../core/quality/gate'

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/wrist|pinky|index$|thumb/, 'hand'],
  [/elbow/, 'elbow'],
  [/shoulder/, 'shoulder'],
  [/hip/, 'hip'],
  [/knee/, 'knee'],
  [/ankle|heel|foot/, 'foot'],
]

/** A landmark as the person knows it: everything above the shoulders is the head. */
const partOf = (landmark: LandmarkName) => PARTS.find(([names]) => names.test(landmark))?.[1] ?? 'head'

/** What an instruction says to the person at two metres; `part` where it is about one part of the body. */
const WORDS: Readonly<Record<InstructionId, (part: string | undefined, side: Side) => string>> = {
  'camera-stands-still': () => 'The camera stands still: is it plugged in?',
  'camera-was-moved': () => 'The camera was moved: please start again',
  'step-into-picture': () => 'Step into the picture',
  'only-one-person': () => 'Only one person in the picture, please',
  'step-back': (part) => (part ? `Step back: your ${part} leaves the picture` : 'Step back a little'),
  'come-closer': () => 'Come closer to the camera',
  'move-to-middle': (part) =>
    part ? `Move to the middle: your ${part} leaves the picture` : 'Move to the middle of the picture',
  'more-light': () => 'More light, please: the picture is too dark',
  'clear-view': (part) => `Stay in the light, with your ${part ?? 'body'} clear of furniture`,
  'level-camera': () => 'Straighten the camera: it leans to one side',
  'turn-left': () => 'Turn a little to your left',
  'turn-right': () => 'Turn a little to your right',
  'face-camera': () => 'Face the camera',
  'back-to-camera': () => 'Turn your back to the camera',
  'side-to-camera': (_, side) => `Turn your ${side} side to the camera`,
  'be-still': () => 'Stand still for a moment',
  'straighten-elbow': () => 'Keep your elbow straight',
  'stay-in-plane': () => 'Keep your arm out to the side, not forwards',
  slower: () => 'More slowly, please',
}

/** What a gate asks for; undefined where it asks for nothing. */
export const wordsOf = ({ instruction, landmark }: GateReading, side: Side): string | undefined =>
  instruction && WORDS[instruction](landmark && partOf(landmark), side)
