import type { MovementNotOffered } from './movement'
import { NORKIN_WHITE } from './rows/common'

/**
 * Movements of the catalogue that one camera in front of the person or at their side cannot measure.
 * They are named with the reason, so that nobody looks for them in vain. `docs/measurement.md` says
 * what was tried.
 */
export const NOT_OFFERED: readonly MovementNotOffered[] = [
  {
    name: 'Shoulder external rotation at the side',
    region: 'shoulder',
    plane: 'transverse',
    laterality: 'limb',
    definition:
      'Forearm, elbow at a right angle and kept at the side, against the sagittal plane, from above.',
    positive: 'hand outwards, 0° with the forearm pointing forwards',
    start: 'Stand facing the camera, {side} elbow at your side and bent to a right angle.',
    stabilise: 'Elbow at the side, trunk facing forwards.',
    compensations: ['elbow-off-side', 'trunk-rotation'],
    source: NORKIN_WHITE,
    reason:
      'From in front the turn shows only as a shorter forearm, where a few pixels are many degrees; it takes a camera above the person. At 90° of abduction, rotation can be measured from the side.',
  },
  {
    name: 'Shoulder horizontal adduction',
    region: 'shoulder',
    plane: 'transverse',
    laterality: 'limb',
    definition: 'Upper arm, held level, against the shoulder line, from above.',
    positive: 'across the front of the body, 0° with the arm out to the side',
    start: 'Sit facing the camera, {side} arm out to the side at shoulder height.',
    stabilise: 'Shoulder blade and trunk, against the back of the chair.',
    compensations: ['trunk-rotation', 'protraction'],
    source: NORKIN_WHITE,
    reason:
      'From in front the arm comes to point at the camera, and its angle would be a guess from how short it looks; it takes a camera above the person.',
  },
]
