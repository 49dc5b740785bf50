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

const sagittal = {
  plane: 'sagittal',
  views: ['left', 'right'],
  region: 'trunk',
  unit: '°',
  // The ear is not meant to stand over the ankle: there is no even stance to deviate from.
  zeroIsEven: false,
} as const

const offset = (id: PostureMeasure['id'], read: PostureMeasure['read']): PostureMeasure => ({
  ...sagittal,
  id,
  region: 'knee',
  unit: '% of height',
  read,
})

const plumb = (part: 'ear' | 'shoulder' | 'hip' | 'knee') => offset(`plumb-${part}`, SAGITTAL_PLUMB[part])

/** Measures of a person with one side towards the camera. */
export const SAGITTAL_MEASURES: readonly PostureMeasure[] = [
  {
    ...sagittal,
    id: 'craniovertebral-angle',
    region: 'neck',
    read: craniovertebralAngle,
  },
  {
    ...sagittal,
    id: 'ear-shoulder-inclination',
    region: 'neck',
    standsInFor: 'craniovertebral-angle',
    read: earShoulderInclination,
  },
  offset('head-offset', headOffset),
  offset('shoulder-offset', shoulderOffset),
  {
    ...sagittal,
    id: 'forward-shoulder-angle',
    // C7 lies half a shoulder's breadth deeper than the acromion: 3.1° for each degree of a turn.
    furthestTurn: SURELY_TURNED,
    read: forwardShoulderAngle,
  },
  {
    ...sagittal,
    id: 'trunk-inclination',
    read: trunkInclination,
  },
  {
    ...sagittal,
    id: 'pelvic-tilt',
    read: pelvicTilt,
  },
  {
    ...sagittal,
    id: 'knee-angle',
    region: 'knee',
    read: kneeAngle,
  },
  plumb('ear'),
  plumb('shoulder'),
  plumb('hip'),
  plumb('knee'),
]
