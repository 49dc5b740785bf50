import type { PostureMeasureId } from './measure'

/** In the measure's own unit. */
type Limits = readonly [low: number, high: number]

/** Pairs of one person who stands: a line across the body, and the trunk, may not lean further than this, degrees. */
const LINE: Limits = [-45, 45]
/** How far one part of a standing body may lie beside another, % of its height or of its trunk's length. */
const BESIDE: Limits = [-50, 50]

/**
 * What nobody who stands on both feet reads, in each measure's own unit: outside it the landmarks are
 * at fault, and there is no number. By the body's build, and generous: a strongly bent spine, a bent
 * knee and a head on the chest lie well within. They tell nothing about what is usual.
 */
const LIMITS: Readonly<Record<PostureMeasureId, Limits>> = {
  'head-tilt': [-75, 75],
  'head-shift': BESIDE,
  'shoulder-line': LINE,
  'scapular-line': LINE,
  'trunk-shift': [-100, 100],
  'trunk-lean-lateral': LINE,
  'pelvic-obliquity': LINE,
  'frontal-knee-left': LINE,
  'frontal-knee-right': LINE,
  'toe-out': [-60, 90],
  'plumb-head-lateral': BESIDE,
  'plumb-shoulders-lateral': BESIDE,
  'plumb-pelvis-lateral': BESIDE,
  'plumb-knees-lateral': BESIDE,
  'craniovertebral-angle': [-30, 120],
  'ear-shoulder-inclination': [-30, 150],
  'head-offset': BESIDE,
  'shoulder-offset': BESIDE,
  'forward-shoulder-angle': [-120, 120],
  'trunk-inclination': [-45, 110],
  'pelvic-tilt': [-60, 60],
  'knee-angle': [-45, 110],
  'plumb-ear': BESIDE,
  'plumb-shoulder': BESIDE,
  'plumb-hip': BESIDE,
  'plumb-knee': BESIDE,
}

/** Whether nobody who stands reads this. */
export function isBeyondStanding(measure: PostureMeasureId, value: number): boolean {
  const [low, high] = LIMITS[measure]
  return value < low || value > high
}
