import { kneeFlexion } from '../knee'
import type { Movement } from '../movement'
import { AT_REST, NORKIN_WHITE, STANDING_STILL } from './common'

export const KNEE_MOVEMENTS: readonly Movement[] = [
  {
    id: 'knee-flexion',
    name: 'Knee flexion',
    region: 'knee',
    plane: 'sagittal',
    view: 'side',
    laterality: 'limb',
    zero: 'anatomical',
    neutralWithin: AT_REST,
    neutralCue: STANDING_STILL,
    definition: 'Shank (knee to ankle) against the thigh (hip to knee), seen from the side.',
    positive: 'heel towards the buttock, 0° straight',
    start: 'Stand with your {side} side to the camera, one hand on a chair.',
    stabilise: 'Thigh vertical, trunk upright.',
    compensations: ['thigh-moves'],
    instruction: 'Bend your {side} knee, heel towards your bottom, thigh still.',
    references: [],
    source: NORKIN_WHITE,
    raw: kneeFlexion,
  },
]
