import type { MovementNotOffered } from './movement'
import { NORKIN_WHITE } from './rows/common'

/**
 * Movements of the catalogue that one camera in front of the person or at their side cannot measure.
 * They are named with the reason, so that nobody looks for them in vain. `docs/measurement.md` says
 * what was tried.
 */
export const NOT_OFFERED: readonly MovementNotOffered[] = [
  {
    id: 'shoulder-external-rotation-at-side',
    region: 'shoulder',
    plane: 'transverse',
    laterality: 'limb',
    compensations: ['elbow-off-side', 'trunk-rotation'],
    source: NORKIN_WHITE,
  },
  {
    id: 'shoulder-horizontal-adduction',
    region: 'shoulder',
    plane: 'transverse',
    laterality: 'limb',
    compensations: ['trunk-rotation', 'protraction'],
    source: NORKIN_WHITE,
  },
]
