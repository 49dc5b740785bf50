import { degrees } from '../../units'
import type { Movement } from '../movement'
import { trunkLateralFlexion } from '../trunk'
import { NORKIN_WHITE } from './common'

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
    definition: 'Trunk axis (mid-hip to mid-shoulder) against the vertical.',
    positive: 'towards the named side',
    start: 'Stand facing the camera, feet shoulder-width apart, arms at your sides.',
    stabilise: 'Pelvis, with both feet flat on the floor.',
    compensations: ['trunk-rotation', 'pelvis-shift', 'knee-bend'],
    instruction: 'Slide your {side} hand down your leg, without turning.',
    references: [],
    source: NORKIN_WHITE,
    gross: trunkLateralFlexion,
  },
]
