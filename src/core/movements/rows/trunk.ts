import { degrees } from '../../math/units'
import { LIMITS } from '../limits'
import type { Movement } from '../movement'
import { trunkLateralFlexion } from '../trunk'
import { trunkFlexion } from '../trunk-flexion'
import { NORKIN_WHITE } from './common'

export const TRUNK_MOVEMENTS: readonly Movement[] = [
  {
    id: 'trunk-lateral-flexion',
    limits: LIMITS['trunk-lateral-flexion'],
    against: 'vertical',
    turned: 'shortened',
    region: 'trunk',
    plane: 'frontal',
    view: 'front',
    laterality: 'direction',
    zero: 'neutral-refined',
    neutralWithin: degrees(15),
    compensations: ['trunk-rotation', 'pelvis-shift', 'knee-bend'],
    references: [],
    source: NORKIN_WHITE,
    raw: trunkLateralFlexion,
  },
  {
    id: 'trunk-flexion',
    limits: LIMITS['trunk-flexion'],
    against: 'vertical',
    turned: 'shortened',
    region: 'trunk',
    plane: 'sagittal',
    view: 'side',
    laterality: 'none',
    zero: 'neutral-refined',
    neutralWithin: degrees(15),
    compensations: ['knee-bend'],
    references: [],
    source: NORKIN_WHITE,
    raw: trunkFlexion,
  },
]
