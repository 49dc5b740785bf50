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

const OWN = 'our own definition, on the landmarks of the pose models'
const PLUMB = 'plumb line from mid-ankle, our own definition on the landmarks of the pose models'
const LEFT_HIGHER = 'left side higher'
const TO_LEFT = 'to the left'

const frontal = {
  plane: 'frontal',
  views: ['front', 'back'],
  region: 'trunk',
  unit: '°',
  source: OWN,
  zeroIsEven: true,
} as const

const plumb = (
  id: PostureMeasure['id'],
  name: string,
  what: string,
  read: PostureMeasure['read'],
): PostureMeasure => ({
  ...frontal,
  id,
  name,
  region: 'knee',
  unit: '% of height',
  definition: `${what} beside the vertical through mid-ankle.`,
  positive: TO_LEFT,
  source: PLUMB,
  read,
})

const knee = (side: 'left' | 'right'): PostureMeasure => ({
  ...frontal,
  id: `frontal-knee-${side}`,
  name: side === 'left' ? 'Left frontal knee angle' : 'Right frontal knee angle',
  region: 'knee',
  definition:
    'Straight continuation of the thigh (hip to knee) to the shank (knee to ankle) in the picture. Changes when the leg turns about its own axis.',
  positive: 'knee towards the midline',
  zeroIsEven: false,
  read: frontalKnee(side),
})

/** Measures of a person who faces the camera or turns the back to it. */
export const FRONTAL_MEASURES: readonly PostureMeasure[] = [
  {
    ...frontal,
    id: 'head-tilt',
    name: 'Head tilt',
    region: 'neck',
    definition:
      'The head against the vertical: by the face’s surface, else the line between the eyes against the horizontal; from behind the line between the ears.',
    positive: LEFT_HIGHER,
    read: headTilt,
  },
  {
    ...frontal,
    id: 'head-shift',
    name: 'Head shift',
    region: 'knee',
    unit: '% of height',
    definition: 'Middle between the ears beside the vertical through mid-shoulder.',
    positive: TO_LEFT,
    read: headShift,
  },
  {
    ...frontal,
    id: 'shoulder-line',
    name: 'Shoulder line',
    definition:
      'Line between both acromia, where they are placed, against the horizontal; else between the shoulder landmarks (near the joint centres).',
    positive: LEFT_HIGHER,
    read: shoulderLine,
  },
  {
    ...frontal,
    id: 'scapular-line',
    name: 'Scapular line',
    views: ['back'],
    definition:
      'Line between the lower angles of both scapulae, once they are placed, against the horizontal.',
    positive: LEFT_HIGHER,
    read: scapularLine,
  },
  {
    ...frontal,
    id: 'trunk-shift',
    name: 'Lateral trunk shift',
    unit: '% of trunk length',
    definition: 'Mid-shoulder beside the vertical through mid-hip.',
    positive: TO_LEFT,
    read: trunkShift,
  },
  {
    ...frontal,
    id: 'trunk-lean-lateral',
    name: 'Lateral trunk lean',
    definition: 'Trunk axis (mid-hip to mid-shoulder) against the vertical.',
    positive: TO_LEFT,
    read: trunkLeanLateral,
  },
  {
    ...frontal,
    id: 'pelvic-obliquity',
    name: 'Pelvic obliquity',
    definition:
      'Line between both ASIS (from behind: both PSIS), once they are placed, against the horizontal. No value without them: no pose model sees the pelvis under clothes.',
    positive: LEFT_HIGHER,
    read: pelvicObliquity,
  },
  knee('left'),
  knee('right'),
  {
    ...frontal,
    id: 'toe-out',
    name: 'Toe-out, mean of both feet',
    views: ['front'],
    region: 'knee',
    definition:
      'Mid-ankle to the tip of the second toe against straight ahead, seen from above, once both are placed on both feet: how far the toe lies beside the ankle, over their distance of 0.122 body heights, corrected for the toe being nearer to the camera. The mean of left and right, in which a turn of the body cancels. Each foot alone is not given: that turn would go into it in full, and it would be known to ± 9 to 11° only.',
    positive: 'toe-out; negative toe-in',
    source:
      'our own definition; foot length from Drillis & Contini 1966 (as in Winter, Biomechanics and Motor Control of Human Movement), heel to ankle from “Normalizing Foot Moment Arm Lengths in Men and Women”, Med Sci Sports Exerc 2015',
    zeroIsEven: false,
    read: toeOut,
  },
  plumb('plumb-head-lateral', 'Plumb line: head', 'Middle between the ears', FRONTAL_PLUMB.head),
  plumb('plumb-shoulders-lateral', 'Plumb line: shoulders', 'Mid-shoulder', FRONTAL_PLUMB.shoulders),
  plumb('plumb-pelvis-lateral', 'Plumb line: pelvis', 'Mid-hip', FRONTAL_PLUMB.pelvis),
  plumb('plumb-knees-lateral', 'Plumb line: knees', 'Middle between the knees', FRONTAL_PLUMB.knees),
]
