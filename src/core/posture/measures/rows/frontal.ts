import {
  frontalKnee,
  headTilt,
  pelvicObliquity,
  scapularLine,
  shoulderLine,
  trunkLeanLateral,
  trunkShift,
} from '../frontal'
import type { PostureMeasure } from '../measure'
import { FRONTAL_PLUMB, headShift } from '../offsets'
import { toeOut } from '../toe-out'

const frontal = {
  plane: 'frontal',
  views: ['front', 'back'],
  region: 'trunk',
  unit: '°',
  zeroIsEven: true,
} as const

const plumb = (id: PostureMeasure['id'], read: PostureMeasure['read']): PostureMeasure => ({
  ...frontal,
  id,
  region: 'knee',
  unit: '% of height',
  read,
})

const knee = (side: 'left' | 'right'): PostureMeasure => ({
  ...frontal,
  id: `frontal-knee-${side}`,
  region: 'knee',
  zeroIsEven: false,
  read: frontalKnee(side),
})

/** Measures of a person who faces the camera or turns the back to it. */
export const FRONTAL_MEASURES: readonly PostureMeasure[] = [
  {
    ...frontal,
    id: 'head-tilt',
    region: 'neck',
    read: headTilt,
  },
  {
    ...frontal,
    id: 'head-shift',
    region: 'knee',
    unit: '% of height',
    read: headShift,
  },
  {
    ...frontal,
    id: 'shoulder-line',
    read: shoulderLine,
  },
  {
    ...frontal,
    id: 'scapular-line',
    views: ['back'],
    read: scapularLine,
  },
  {
    ...frontal,
    id: 'trunk-shift',
    unit: '% of trunk length',
    read: trunkShift,
  },
  {
    ...frontal,
    id: 'trunk-lean-lateral',
    read: trunkLeanLateral,
  },
  {
    ...frontal,
    id: 'pelvic-obliquity',
    read: pelvicObliquity,
  },
  knee('left'),
  knee('right'),
  {
    ...frontal,
    id: 'toe-out',
    views: ['front'],
    region: 'knee',
    zeroIsEven: false,
    read: toeOut,
  },
  plumb('plumb-head-lateral', FRONTAL_PLUMB.head),
  plumb('plumb-shoulders-lateral', FRONTAL_PLUMB.shoulders),
  plumb('plumb-pelvis-lateral', FRONTAL_PLUMB.pelvis),
  plumb('plumb-knees-lateral', FRONTAL_PLUMB.knees),
]
