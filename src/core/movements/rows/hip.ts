import { degrees } from '../../math/units'
import { hipAbduction } from '../hip'
import type { Movement } from '../movement'
import { NORKIN_WHITE, STANDING_STILL } from './common'

export const HIP_MOVEMENTS: readonly Movement[] = [
  {
    id: 'hip-abduction',
    name: 'Hip abduction',
    region: 'hip',
    plane: 'frontal',
    view: 'front',
    laterality: 'limb',
    zero: 'neutral-refined',
    neutralWithin: degrees(20),
    neutralCue: STANDING_STILL,
    definition:
      'Thigh (hip to knee) against the vertical, from the person’s own stance. A tilt of the pelvis is not seen and is part of it.',
    positive: 'away from the other leg',
    start: 'Stand facing the camera, one hand on a chair, feet together.',
    stabilise: 'Pelvis level, trunk upright, weight on the other leg.',
    compensations: ['pelvic-hike', 'trunk-lean', 'out-of-plane'],
    instruction: 'Lift your {side} leg out to the side, knee straight, toes forwards.',
    references: [],
    source: NORKIN_WHITE,
    raw: hipAbduction,
  },
]
