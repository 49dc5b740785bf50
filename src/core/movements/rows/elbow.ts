import { elbowFlexion } from '../elbow'
import type { Movement } from '../movement'
import { REFERENCES } from '../references'
import { AT_REST, NORKIN_WHITE } from './common'

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
    definition: 'Forearm (elbow to wrist) against the upper arm (shoulder to elbow), seen from the side.',
    positive: 'forwards, 0° straight',
    start: 'Stand with your {side} side to the camera, arm at your side, palm forwards.',
    stabilise: 'Upper arm at the side.',
    compensations: ['upper-arm-moves'],
    instruction: 'Bend your {side} elbow, upper arm still.',
    references: REFERENCES.elbowFlexion,
    source: NORKIN_WHITE,
    gross: elbowFlexion,
  },
]
