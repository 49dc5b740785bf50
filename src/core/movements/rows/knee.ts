import { kneeFlexion } from '../knee'
import { LIMITS } from '../limits'
import type { Movement } from '../movement'
import { AT_REST, NORKIN_WHITE } from './common'

export const KNEE_MOVEMENTS: readonly Movement[] = [
  {
    id: 'knee-flexion',
    limits: LIMITS['knee-flexion'],
    against: 'body',
    turned: 'shortened',
    region: 'knee',
    plane: 'sagittal',
    view: 'side',
    laterality: 'limb',
    zero: 'anatomical',
    neutralWithin: AT_REST,
    compensations: ['thigh-moves'],
    references: [],
    source: NORKIN_WHITE,
    raw: kneeFlexion,
  },
]
