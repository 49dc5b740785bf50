import type { Goniometer } from '../../body/angle-reading'
import type { Missing } from '../../math/missing'
import type { Degrees } from '../../math/units'
import type { PostureScene, PostureView } from './scene'

export const POSTURE_MEASURE_IDS = [
  'head-tilt',
  'head-shift',
  'shoulder-line',
  'scapular-line',
  'trunk-shift',
  'trunk-lean-lateral',
  'pelvic-obliquity',
  'frontal-knee-left',
  'frontal-knee-right',
  'toe-out',
  'plumb-head-lateral',
  'plumb-shoulders-lateral',
  'plumb-pelvis-lateral',
  'plumb-knees-lateral',
  'craniovertebral-angle',
  'ear-shoulder-inclination',
  'head-offset',
  'shoulder-offset',
  'forward-shoulder-angle',
  'trunk-inclination',
  'pelvic-tilt',
  'knee-angle',
  'plumb-ear',
  'plumb-shoulder',
  'plumb-hip',
  'plumb-knee',
] as const
export type PostureMeasureId = (typeof POSTURE_MEASURE_IDS)[number]

/** A posture measure that could be taken. */
export interface PostureValue {
  /** In the measure's own unit and sign. */
  readonly value: number
  /** Where it was read off, for an angle. */
  readonly goniometer?: Goniometer
  /** Whether any of its points was placed by hand. */
  readonly placed: boolean
}

export type PostureReading = PostureValue | Missing

/** One row of the posture catalogue. Posture is described, never graded. */
export interface PostureMeasure {
  readonly id: PostureMeasureId
  readonly plane: 'frontal' | 'sagittal'
  readonly views: readonly PostureView[]
  /** What the gates look at: what has to be in the picture. */
  readonly region: 'neck' | 'trunk' | 'knee'
  readonly unit: '°' | '% of height' | '% of trunk length'
  /** Whether 0 is what a symmetric or plumb stance reads, so that a deviation from it can be pointed out. */
  readonly zeroIsEven: boolean
  /**
   * Beyond this estimated turn out of the view there is no value; where absent, the view gate alone
   * decides. For a line that moves so much with a turn that it would tell of nothing else.
   */
  readonly furthestTurn?: Degrees
  /** The true measure that this one stands in for until its points are placed. */
  readonly standsInFor?: PostureMeasureId
  readonly read: (scene: PostureScene) => PostureReading
}
