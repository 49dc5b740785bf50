import { SURELY_TURNED } from '../../../error/budget/view-error'
import type { PostureMeasure } from '../measure'
import { headOffset, SAGITTAL_PLUMB, shoulderOffset } from '../offsets'
import {
  craniovertebralAngle,
  earShoulderInclination,
  forwardShoulderAngle,
  kneeAngle,
  pelvicTilt,
  trunkInclination,
} from '../sagittal'

const OWN = 'our own definition, on the landmarks of the pose models'
const FORWARDS = 'forwards'

const sagittal = {
  plane: 'sagittal',
  views: ['left', 'right'],
  region: 'trunk',
  unit: '°',
  source: OWN,
  // The ear is not meant to stand over the ankle: there is no even stance to deviate from.
  zeroIsEven: false,
} as const

const offset = (
  id: PostureMeasure['id'],
  name: string,
  definition: string,
  read: PostureMeasure['read'],
): PostureMeasure => ({
  ...sagittal,
  id,
  name,
  region: 'knee',
  unit: '% of height',
  definition,
  positive: FORWARDS,
  read,
})

const plumb = (part: 'ear' | 'shoulder' | 'hip' | 'knee', what: string) =>
  offset(
    `plumb-${part}`,
    `Plumb line: ${part}`,
    `${what} in front of the vertical through the lateral malleolus (else the ankle landmark).`,
    SAGITTAL_PLUMB[part],
  )

/** Measures of a person with one side towards the camera. */
export const SAGITTAL_MEASURES: readonly PostureMeasure[] = [
  {
    ...sagittal,
    id: 'craniovertebral-angle',
    name: 'Craniovertebral angle',
    region: 'neck',
    definition:
      'Line from C7 to the tragus, once both are placed, against the horizontal through C7. The tragus is corrected for standing nearer to the camera than C7.',
    positive: 'tragus above C7; smaller is further forward',
    source: 'as in Gallego-Izquierdo 2020; no cut-off is applied',
    read: craniovertebralAngle,
  },
  {
    ...sagittal,
    id: 'ear-shoulder-inclination',
    name: 'Ear–shoulder inclination',
    region: 'neck',
    definition:
      'Line from the shoulder (near the joint centre) to the ear (near the tragus), as the models mark them, against the horizontal. It is not the craniovertebral angle, and no cut-off applies to it.',
    positive: 'ear above the shoulder; smaller is further forward',
    standsInFor: 'craniovertebral-angle',
    read: earShoulderInclination,
  },
  offset(
    'head-offset',
    'Head offset',
    'Tragus (else ear) in front of the acromion (else shoulder).',
    headOffset,
  ),
  offset(
    'shoulder-offset',
    'Shoulder offset',
    'Acromion (else shoulder) in front of the trochanter (else hip).',
    shoulderOffset,
  ),
  {
    ...sagittal,
    id: 'forward-shoulder-angle',
    name: 'Forward shoulder angle',
    definition: 'Line from C7 to the acromion, once both are placed, against the vertical.',
    positive: FORWARDS,
    // C7 lies half a shoulder's breadth deeper than the acromion: 3.1° for each degree of a turn.
    furthestTurn: SURELY_TURNED,
    read: forwardShoulderAngle,
  },
  {
    ...sagittal,
    id: 'trunk-inclination',
    name: 'Trunk inclination',
    definition:
      'Trunk axis (mid-hip to mid-shoulder) against the vertical. It leans a little forwards of the thorax, differently in everybody.',
    positive: FORWARDS,
    read: trunkInclination,
  },
  {
    ...sagittal,
    id: 'pelvic-tilt',
    name: 'Pelvic tilt',
    definition: 'Line from PSIS to ASIS of the near side, once both are placed, against the horizontal.',
    positive: 'ASIS lower',
    read: pelvicTilt,
  },
  {
    ...sagittal,
    id: 'knee-angle',
    name: 'Knee angle',
    region: 'knee',
    definition:
      'Straight continuation of the thigh (trochanter, else hip, to knee) to the shank (knee to malleolus, else ankle) of the near leg.',
    positive: 'bent; negative beyond straight',
    read: kneeAngle,
  },
  plumb('ear', 'Tragus (else ear)'),
  plumb('shoulder', 'Acromion (else shoulder)'),
  plumb('hip', 'Trochanter (else hip)'),
  plumb('knee', 'Knee'),
]
