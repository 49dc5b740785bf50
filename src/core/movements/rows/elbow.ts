import { degrees } from '../../math/units'
import { elbowFlexion } from '../elbow'
import { elbowExtension } from '../elbow-extension'
import type { Movement } from '../movement'
import { REFERENCES } from '../references'
import { AT_REST, HELD_STILL, NORKIN_WHITE, STANDING_STILL } from './common'

export const ELBOW_MOVEMENTS: readonly Movement[] = [
  {
    id: 'elbow-flexion',
    name: 'Elbow flexion',
    region: 'elbow',
    plane: 'sagittal',
    view: 'side',
    laterality: 'limb',
    zero: 'anatomical',
    neutralWithin: AT_REST,
    neutralCue: STANDING_STILL,
    definition: 'Forearm (elbow to wrist) against the upper arm (shoulder to elbow), seen from the side.',
    positive: 'forwards, 0° straight',
    start: 'Stand with your {side} side to the camera, arm at your side, palm forwards.',
    stabilise: 'Upper arm at the side.',
    compensations: ['upper-arm-moves'],
    instruction: 'Bend your {side} elbow, upper arm still.',
    references: REFERENCES.elbowFlexion,
    source: NORKIN_WHITE,
    raw: elbowFlexion,
  },
  {
    id: 'elbow-extension',
    name: 'Elbow extension',
    region: 'elbow',
    plane: 'sagittal',
    view: 'side',
    laterality: 'limb',
    zero: 'anatomical',
    // It starts from a bent elbow: a straight one could not be straightened.
    neutralAround: degrees(-90),
    neutralWithin: degrees(40),
    neutralCue: HELD_STILL,
    definition: 'Forearm (elbow to wrist) against the upper arm (shoulder to elbow), seen from the side.',
    positive: 'beyond straight; 0° straight, a lack of extension is negative',
    start: 'Stand with your {side} side to the camera, arm at your side, elbow bent to a right angle.',
    stabilise: 'Upper arm at the side.',
    compensations: ['upper-arm-moves'],
    instruction: 'Straighten your {side} elbow, upper arm still.',
    references: [],
    source: NORKIN_WHITE,
    raw: elbowExtension,
  },
]
