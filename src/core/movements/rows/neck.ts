import { degrees } from '../../math/units'
import { LIMITS } from '../limits'
import type { Movement } from '../movement'
import { cervicalLateralFlexion } from '../neck-lateral'
import { cervicalRotation } from '../neck-rotation'
import { cervicalExtension, cervicalFlexion } from '../neck-sagittal'
import { REFERENCES } from '../references'
import { AT_REST, NORKIN_WHITE } from './common'

/** The line from ear to nose lies within this of the horizontal when people look straight ahead. */
const LOOKING_AHEAD = degrees(45)

export const NECK_MOVEMENTS: readonly Movement[] = [
  {
    id: 'cervical-rotation',
    limits: LIMITS['cervical-rotation'],
    against: 'body',
    turned: 'added',
    region: 'neck',
    plane: 'transverse',
    view: 'front',
    laterality: 'direction',
    zero: 'neutral-refined',
    neutralWithin: AT_REST,
    compensations: ['trunk-rotation', 'head-side-bend'],
    references: REFERENCES.cervicalRotation,
    source: NORKIN_WHITE,
    raw: cervicalRotation,
  },
  {
    id: 'cervical-lateral-flexion',
    limits: LIMITS['cervical-lateral-flexion'],
    against: 'body',
    turned: 'shortened',
    region: 'neck',
    plane: 'frontal',
    view: 'front',
    laterality: 'direction',
    zero: 'neutral-refined',
    neutralWithin: AT_REST,
    compensations: ['shoulder-hike', 'trunk-lean', 'head-rotation'],
    references: REFERENCES.cervicalLateralFlexion,
    source: NORKIN_WHITE,
    raw: cervicalLateralFlexion,
  },
  {
    id: 'cervical-flexion',
    limits: LIMITS['cervical-flexion'],
    against: 'vertical',
    turned: 'shortened',
    region: 'neck',
    plane: 'sagittal',
    view: 'side',
    alsoFrom: 'front',
    laterality: 'none',
    zero: 'neutral-required',
    neutralWithin: LOOKING_AHEAD,
    compensations: ['trunk-lean', 'chin-poke', 'shoulder-hike'],
    references: REFERENCES.cervicalFlexion,
    source: NORKIN_WHITE,
    raw: cervicalFlexion,
  },
  {
    id: 'cervical-extension',
    limits: LIMITS['cervical-extension'],
    against: 'vertical',
    turned: 'shortened',
    region: 'neck',
    plane: 'sagittal',
    view: 'side',
    alsoFrom: 'front',
    laterality: 'none',
    zero: 'neutral-required',
    neutralWithin: LOOKING_AHEAD,
    compensations: ['trunk-lean', 'chin-poke', 'shoulder-hike'],
    references: REFERENCES.cervicalExtension,
    source: NORKIN_WHITE,
    raw: cervicalExtension,
  },
]
