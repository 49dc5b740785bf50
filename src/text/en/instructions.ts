import type { InstructionId } from '../../core/quality/gate'

/** A part of the body as the person knows it. */
const PART =
  '{part, select, hand {hand} elbow {elbow} shoulder {shoulder} hip {hip} knee {knee} foot {foot} none {body} other {head}}'

/**
 * What is to be put right, said to the person at two metres. `{part}` is the part of the body that it is
 * about, or none; `{side}` the tested side.
 */
export const instructions: Readonly<Record<InstructionId, string>> = {
  'camera-stands-still': 'The camera stands still: is it plugged in?',
  'camera-was-moved': 'The camera was moved: please start again',
  'step-into-picture': 'Step into the picture',
  'only-one-person': 'Only one person in the picture, please',
  'step-back': `{part, select, none {Step back a little} other {Step back: your ${PART} leaves the picture}}`,
  'come-closer': 'Come closer to the camera',
  'move-to-middle': `{part, select, none {Move to the middle of the picture} other {Move to the middle: your ${PART} leaves the picture}}`,
  'more-light': 'More light, please: the picture is too dark',
  'clear-view': `Stay in the light, with your ${PART} clear of furniture`,
  'level-camera': 'Straighten the camera: it leans to one side',
  'turn-left': 'Turn a little to your left',
  'turn-right': 'Turn a little to your right',
  'face-camera': 'Face the camera',
  'back-to-camera': 'Turn your back to the camera',
  'side-to-camera': 'Turn your {side, select, left {left} other {right}} side to the camera',
  'be-still': 'Stand still for a moment',
  'straighten-elbow': 'Keep your elbow straight',
  'stay-in-plane': 'Keep your arm out to the side, not forwards',
  slower: 'More slowly, please',
}
