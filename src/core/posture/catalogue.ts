import type { AngleReading } from '../goniometer'
import type { Pose } from '../pose'
import { headTilt, shoulderLine, trunkLeanLateral } from './frontal'

export const POSTURE_MEASURE_IDS = ['head-tilt', 'shoulder-line', 'trunk-lean-lateral'] as const
export type PostureMeasureId = (typeof POSTURE_MEASURE_IDS)[number]

/** One row of the posture catalogue. Posture is described, never graded. */
export interface PostureMeasure {
  readonly id: PostureMeasureId
  readonly name: string
  readonly plane: 'frontal'
  readonly view: 'front'
  readonly definition: string
  readonly positive: string
  readonly read: (pose: Pose) => AngleReading
}

/** The frontal posture measures. All refer to the picture's vertical: the camera's own tilt goes into them 1:1. */
export const POSTURE_MEASURES: readonly PostureMeasure[] = [
  {
    id: 'head-tilt',
    name: 'Head tilt',
    plane: 'frontal',
    view: 'front',
    definition: 'Line between the eyes against the horizontal.',
    positive: 'left side higher',
    read: headTilt,
  },
  {
    id: 'shoulder-line',
    name: 'Shoulder line',
    plane: 'frontal',
    view: 'front',
    definition: 'Line between the shoulder landmarks (near the joint centres) against the horizontal.',
    positive: 'left side higher',
    read: shoulderLine,
  },
  {
    id: 'trunk-lean-lateral',
    name: 'Lateral trunk lean',
    plane: 'frontal',
    view: 'front',
    definition: 'Trunk axis (mid-hip to mid-shoulder) against the vertical.',
    positive: 'to the left',
    read: trunkLeanLateral,
  },
]
