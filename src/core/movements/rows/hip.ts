import { degrees } from '../../math/units'
import { hipAbduction } from '../hip'
import { LIMITS } from '../limits'
import type { Movement } from '../movement'
import { NORKIN_WHITE } from './common'

export const HIP_MOVEMENTS: readonly Movement[] = [
  {
    id: 'hip-abduction',
    limits: LIMITS['hip-abduction'],
    against: 'vertical',
    turned: 'shortened',
    region: 'hip',
    plane: 'frontal',
    view: 'front',
    laterality: 'limb',
    zero: 'neutral-refined',
    neutralWithin: degrees(20),
    compensations: ['pelvic-hike', 'trunk-lean', 'out-of-plane'],
    references: [],
    source: NORKIN_WHITE,
    raw: hipAbduction,
  },
]
