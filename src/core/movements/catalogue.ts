import type { Side } from '../skeleton'
import { degrees } from '../units'
import { elbowFlexion } from './elbow'
import type { Movement, MovementId } from './movement'
import { cervicalExtension, cervicalFlexion, cervicalLateralFlexion, cervicalRotation } from './neck'
import { REFERENCES } from './references'
import { shoulderAbduction, shoulderExtension, shoulderFlexion } from './shoulder'
import { trunkLateralFlexion } from './trunk'

const NORKIN_WHITE = 'Norkin & White, Measurement of Joint Motion, 5th ed.'
const SEATED = 'Sit tall with the back supported, shoulders relaxed.'

/** A resting arm hangs up to some 15° from the trunk, and an elbow rests bent by as much. */
const AT_REST = degrees(30)
/** The line from ear to nose lies within this of the horizontal when people look straight ahead. */
const LOOKING_AHEAD = degrees(45)

/** Every movement that can be measured: one row each, in the order in which the app offers them. */
export const MOVEMENTS: readonly Movement[] = [
  {
    id: 'cervical-rotation',
    name: 'Cervical rotation',
    region: 'neck',
    plane: 'transverse',
    view: 'front',
    laterality: 'direction',
    zero: 'neutral-refined',
    neutralWithin: AT_REST,
    definition: 'Turn of the head about its long axis, from where the nose lies between the ears.',
    positive: 'towards the named side',
    start: `${SEATED} Look straight at the camera.`,
    instruction: 'Turn your head to the {side}, as far as is comfortable.',
    references: REFERENCES.cervicalRotation,
    source: NORKIN_WHITE,
    gross: cervicalRotation,
  },
  {
    id: 'cervical-lateral-flexion',
    name: 'Cervical lateral flexion',
    region: 'neck',
    plane: 'frontal',
    view: 'front',
    laterality: 'direction',
    zero: 'neutral-refined',
    neutralWithin: AT_REST,
    definition: 'Line between the eyes against the line between the shoulders.',
    positive: 'towards the named side',
    start: `${SEATED} Look straight at the camera.`,
    instruction: 'Bring your {side} ear towards your {side} shoulder.',
    references: REFERENCES.cervicalLateralFlexion,
    source: NORKIN_WHITE,
    gross: cervicalLateralFlexion,
  },
  {
    id: 'cervical-flexion',
    name: 'Cervical flexion',
    region: 'neck',
    plane: 'sagittal',
    view: 'side',
    laterality: 'none',
    zero: 'neutral-required',
    neutralWithin: LOOKING_AHEAD,
    definition: 'Change of the line from ear to nose from its own neutral, seen from the side.',
    positive: 'chin towards the chest',
    start: `${SEATED} Turn your side to the camera and look straight ahead.`,
    instruction: 'Bring your chin towards your chest.',
    references: REFERENCES.cervicalFlexion,
    source: NORKIN_WHITE,
    gross: cervicalFlexion,
  },
  {
    id: 'cervical-extension',
    name: 'Cervical extension',
    region: 'neck',
    plane: 'sagittal',
    view: 'side',
    laterality: 'none',
    zero: 'neutral-required',
    neutralWithin: LOOKING_AHEAD,
    definition: 'Change of the line from ear to nose from its own neutral, seen from the side.',
    positive: 'face towards the ceiling',
    start: `${SEATED} Turn your side to the camera, look straight ahead, mouth relaxed.`,
    instruction: 'Lift your face towards the ceiling.',
    references: REFERENCES.cervicalExtension,
    source: NORKIN_WHITE,
    gross: cervicalExtension,
  },
  {
    id: 'shoulder-abduction',
    name: 'Shoulder abduction',
    region: 'shoulder',
    plane: 'frontal',
    view: 'front',
    laterality: 'limb',
    zero: 'anatomical',
    neutralWithin: AT_REST,
    definition: 'Upper arm (shoulder to elbow) against the trunk axis (mid-shoulder to mid-hip).',
    positive: 'away from the body',
    start: 'Stand facing the camera, arms at your sides, thumb forwards.',
    instruction: 'Lift your {side} arm out to the side, thumb up, elbow straight.',
    references: REFERENCES.shoulderAbduction,
    source: NORKIN_WHITE,
    gross: shoulderAbduction,
  },
  {
    id: 'shoulder-flexion',
    name: 'Shoulder flexion',
    region: 'shoulder',
    plane: 'sagittal',
    view: 'side',
    laterality: 'limb',
    zero: 'anatomical',
    neutralWithin: AT_REST,
    definition: 'Upper arm (shoulder to elbow) against the trunk axis, seen from the side.',
    positive: 'forwards',
    start: 'Stand with your {side} side to the camera, arms at your sides, palm in.',
    instruction: 'Lift your {side} arm forwards and up, elbow straight.',
    references: REFERENCES.shoulderFlexion,
    source: NORKIN_WHITE,
    gross: shoulderFlexion,
  },
  {
    id: 'shoulder-extension',
    name: 'Shoulder extension',
    region: 'shoulder',
    plane: 'sagittal',
    view: 'side',
    laterality: 'limb',
    zero: 'anatomical',
    neutralWithin: AT_REST,
    definition: 'Upper arm (shoulder to elbow) against the trunk axis, seen from the side.',
    positive: 'backwards',
    start: 'Stand with your {side} side to the camera, arms at your sides, elbow slightly bent.',
    instruction: 'Move your {side} arm backwards, trunk upright.',
    references: REFERENCES.shoulderExtension,
    source: NORKIN_WHITE,
    gross: shoulderExtension,
  },
  {
    id: 'elbow-flexion',
    name: 'Elbow flexion',
    region: 'elbow',
    plane: 'sagittal',
    view: 'side',
    laterality: 'limb',
    zero: 'anatomical',
    neutralWithin: AT_REST,
    definition: 'Forearm (elbow to wrist) against the upper arm (shoulder to elbow), seen from the side.',
    positive: 'forwards, 0° straight',
    start: 'Stand with your {side} side to the camera, arm at your side, palm forwards.',
    instruction: 'Bend your {side} elbow, upper arm still.',
    references: REFERENCES.elbowFlexion,
    source: NORKIN_WHITE,
    gross: elbowFlexion,
  },
  {
    id: 'trunk-lateral-flexion',
    name: 'Trunk lateral flexion',
    region: 'trunk',
    plane: 'frontal',
    view: 'front',
    laterality: 'direction',
    zero: 'neutral-refined',
    neutralWithin: degrees(15),
    definition: 'Trunk axis (mid-hip to mid-shoulder) against the vertical.',
    positive: 'towards the named side',
    start: 'Stand facing the camera, feet shoulder-width apart, arms at your sides.',
    instruction: 'Slide your {side} hand down your leg, without turning.',
    references: [],
    source: NORKIN_WHITE,
    gross: trunkLateralFlexion,
  },
]

/** Looks a movement up by its id. */
export function movementById(id: MovementId): Movement {
  const movement = MOVEMENTS.find((row) => row.id === id)
  if (!movement) throw new Error(`No movement has the id ${id}`)
  return movement
}

/** The movement's name with its side: "Left shoulder abduction", "Cervical rotation to the left". */
export function movementTitle(movement: Movement, side: Side | undefined): string {
  if (side === undefined || movement.laterality === 'none') return movement.name
  if (movement.laterality === 'direction') return `${movement.name} to the ${side}`
  return `${side === 'left' ? 'Left' : 'Right'} ${movement.name.toLowerCase()}`
}

/** Fills the side into an instruction or start position. */
export const withSide = (text: string, side: Side) => text.replaceAll('{side}', side)
