import { degrees } from '../../math/units'
import type { Movement } from '../movement'
import { trunkLateralFlexion } from '../trunk'
import { trunkFlexion } from '../trunk-flexion'
import { NORKIN_WHITE, STANDING_STILL } from './common'

export const TRUNK_MOVEMENTS: readonly Movement[] = [
  {
    id: 'trunk-lateral-flexion',
    name: 'Trunk lateral flexion',
    region: 'trunk',
    plane: 'frontal',
    view: 'front',
    laterality: 'direction',
    zero: 'neutral-refined',
    neutralWithin: degrees(15),
    neutralCue: STANDING_STILL,
    definition: 'Trunk axis (mid-hip to mid-shoulder) against the vertical.',
    positive: 'towards the named side',
    start: 'Stand facing the camera, feet shoulder-width apart, arms at your sides.',
    stabilise: 'Pelvis, with both feet flat on the floor.',
    compensations: ['trunk-rotation', 'pelvis-shift', 'knee-bend'],
    instruction: 'Slide your {side} hand down your leg, without turning.',
    references: [],
    source: NORKIN_WHITE,
    raw: trunkLateralFlexion,
  },
  {
    id: 'trunk-flexion',
    name: 'Trunk flexion',
    region: 'trunk',
    plane: 'sagittal',
    view: 'side',
    laterality: 'none',
    zero: 'neutral-refined',
    neutralWithin: degrees(15),
    neutralCue: STANDING_STILL,
    definition:
      'Trunk axis (mid-hip to mid-shoulder) against the vertical, from the side: hips and spine together.',
    positive: 'forwards',
    start: 'Stand with one side to the camera, feet hip-width apart, arms hanging.',
    stabilise: 'Both feet flat on the floor, knees straight.',
    compensations: ['knee-bend'],
    instruction: 'Bend forwards slowly, knees straight, as far as is comfortable.',
    references: [],
    source: NORKIN_WHITE,
    raw: trunkFlexion,
  },
]
