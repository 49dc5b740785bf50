import { degrees } from '../../math/units'
import { elbowFlexion } from '../elbow'
import { elbowExtension } from '../elbow-extension'
import { LIMITS } from '../limits'
import type { Movement } from '../movement'
import { REFERENCES } from '../references'
import { AT_REST, NORKIN_WHITE } from './common'

export const ELBOW_MOVEMENTS: readonly Movement[] = [
  {
    id: 'elbow-flexion',
    limits: LIMITS['elbow-flexion'],
    against: 'body',
    turned: 'shortened',
    region: 'elbow',
    plane: 'sagittal',
    view: 'side',
    laterality: 'limb',
    zero: 'anatomical',
    neutralWithin: AT_REST,
    compensations: ['upper-arm-moves'],
    references: REFERENCES.elbowFlexion,
    source: NORKIN_WHITE,
    raw: elbowFlexion,
  },
  {
    id: 'elbow-extension',
    limits: LIMITS['elbow-extension'],
    against: 'body',
    turned: 'shortened',
    region: 'elbow',
    plane: 'sagittal',
    view: 'side',
    laterality: 'limb',
    zero: 'anatomical',
    // It starts from a bent elbow: a straight one could not be straightened.
    neutralAround: degrees(-90),
    neutralWithin: degrees(40),
    compensations: ['upper-arm-moves'],
    references: [],
    source: NORKIN_WHITE,
    raw: elbowExtension,
  },
]
