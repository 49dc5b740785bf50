import { degrees } from '../../math/units'
import type { Movement } from '../movement'
import { cervicalLateralFlexion, cervicalRotation } from '../neck'
import { cervicalExtension, cervicalFlexion } from '../neck-sagittal'
import { REFERENCES } from '../references'
import { AT_REST, NORKIN_WHITE, SEATED_STILL } from './common'

const SEATED = 'Sit tall with the back supported, shoulders relaxed.'

/** The line from ear to nose lies within this of the horizontal when people look straight ahead. */
const LOOKING_AHEAD = degrees(45)

export const NECK_MOVEMENTS: readonly Movement[] = [
  {
    id: 'cervical-rotation',
    name: 'Cervical rotation',
    region: 'neck',
    plane: 'transverse',
    view: 'front',
    laterality: 'direction',
    zero: 'neutral-refined',
    neutralWithin: AT_REST,
    neutralCue: SEATED_STILL,
    definition:
      'Turn of the head about its long axis: of the face’s surface where it is found, beyond 50° from where the nose lies between the ears.',
    positive: 'towards the named side',
    start: `${SEATED} Look straight at the camera.`,
    stabilise: 'Shoulders and trunk, against the back of the chair.',
    compensations: ['trunk-rotation', 'head-side-bend'],
    instruction: 'Turn your head to the {side}, as far as is comfortable.',
    references: REFERENCES.cervicalRotation,
    source: NORKIN_WHITE,
    raw: cervicalRotation,
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
    neutralCue: SEATED_STILL,
    definition:
      'Tilt of the face (of the line between the eyes where no surface is found) against the line between the shoulders.',
    positive: 'towards the named side',
    start: `${SEATED} Look straight at the camera.`,
    stabilise: 'Shoulders level, trunk against the back of the chair.',
    compensations: ['shoulder-hike', 'trunk-lean', 'head-rotation'],
    instruction: 'Bring your {side} ear towards your {side} shoulder.',
    references: REFERENCES.cervicalLateralFlexion,
    source: NORKIN_WHITE,
    raw: cervicalLateralFlexion,
  },
  {
    id: 'cervical-flexion',
    name: 'Cervical flexion',
    region: 'neck',
    plane: 'sagittal',
    view: 'side',
    alsoFrom: 'front',
    laterality: 'none',
    zero: 'neutral-required',
    neutralWithin: LOOKING_AHEAD,
    neutralCue: SEATED_STILL,
    definition:
      'Change from the person’s own neutral of the line from ear to eye, seen from the side; from in front, of how far the nose lies below the line between the ears.',
    positive: 'chin towards the chest',
    start: `${SEATED} Turn your side to the camera and look straight ahead.`,
    stabilise: 'Thorax, against the back of the chair.',
    compensations: ['trunk-lean', 'chin-poke', 'shoulder-hike'],
    instruction: 'Bring your chin towards your chest.',
    references: REFERENCES.cervicalFlexion,
    source: NORKIN_WHITE,
    raw: cervicalFlexion,
  },
  {
    id: 'cervical-extension',
    name: 'Cervical extension',
    region: 'neck',
    plane: 'sagittal',
    view: 'side',
    alsoFrom: 'front',
    laterality: 'none',
    zero: 'neutral-required',
    neutralWithin: LOOKING_AHEAD,
    neutralCue: SEATED_STILL,
    definition:
      'Change from the person’s own neutral of the line from ear to eye, seen from the side; from in front, of how far the nose lies below the line between the ears.',
    positive: 'face towards the ceiling',
    start: `${SEATED} Turn your side to the camera, look straight ahead, mouth relaxed.`,
    stabilise: 'Thorax, against the back of the chair.',
    compensations: ['trunk-lean', 'chin-poke', 'shoulder-hike'],
    instruction: 'Lift your face towards the ceiling.',
    references: REFERENCES.cervicalExtension,
    source: NORKIN_WHITE,
    raw: cervicalExtension,
  },
]
