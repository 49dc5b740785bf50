import type { PostureMeasureId } from '../../posture/measures/measure'

/** How much a measure moves, in its own unit, for each degree that something else is off. */
interface Sensitivity {
  /** For each degree that the person is turned out of the view. */
  readonly turn: number
  /** For each degree that the camera is rolled. 0 for an angle between two parts of the body. */
  readonly roll: number
}

/** The roll of the camera goes into an angle against the vertical in full. */
const FULL = 1
/**
 * A line between two points that lie one behind the other, as both PSIS and ASIS do from the side: not
 * computed, the phantom has no such points. As for the line from C7 to the tragus.
 */
const LIKE_A_LINE_IN_DEPTH = 0.41

/**
 * Geometry, without a network: the true joints of the phantom's three people (52 stances), seen by
 * its camera (3 m away, 1.2 m high), with the person turned by ±5, ±10 and ±15° and the camera rolled
 * by ±3°; root mean square of the change for each degree. `test/core/posture-uncertainty.test.ts`
 * computes it again. Points that lie at different depths part when the person turns: the tragus and
 * C7, and far more C7 and the acromion.
 */
const SENSITIVITIES: Readonly<Record<PostureMeasureId, Sensitivity>> = {
  'head-tilt': { turn: 0.15, roll: FULL },
  'head-shift': { turn: 0.04, roll: 0.24 },
  'shoulder-line': { turn: 0.06, roll: FULL },
  'scapular-line': { turn: 0.06, roll: FULL },
  'trunk-shift': { turn: 0.05, roll: 1.74 },
  'trunk-lean-lateral': { turn: 0.03, roll: FULL },
  'pelvic-obliquity': { turn: 0.06, roll: FULL },
  'frontal-knee-left': { turn: 0.2, roll: 0 },
  'frontal-knee-right': { turn: 0.2, roll: 0 },
  'toe-out': { turn: 0.01, roll: 0 },
  'plumb-head-lateral': { turn: 0.04, roll: 1.55 },
  'plumb-shoulders-lateral': { turn: 0.01, roll: 1.31 },
  'plumb-pelvis-lateral': { turn: 0.01, roll: 0.85 },
  'plumb-knees-lateral': { turn: 0.04, roll: 0.44 },
  'craniovertebral-angle': { turn: 0.41, roll: FULL },
  'ear-shoulder-inclination': { turn: 0.5, roll: FULL },
  'head-offset': { turn: 0.12, roll: 0.22 },
  'shoulder-offset': { turn: 0.08, roll: 0.47 },
  'forward-shoulder-angle': { turn: 3.1, roll: FULL },
  'trunk-inclination': { turn: 0.02, roll: FULL },
  'pelvic-tilt': { turn: LIKE_A_LINE_IN_DEPTH, roll: FULL },
  'knee-angle': { turn: 0.03, roll: 0 },
  'plumb-ear': { turn: 0.12, roll: 1.56 },
  'plumb-shoulder': { turn: 0.01, roll: 1.34 },
  'plumb-hip': { turn: 0.08, roll: 0.88 },
  'plumb-knee': { turn: 0.04, roll: 0.46 },
}

export const sensitivityOf = (measure: PostureMeasureId): Sensitivity => SENSITIVITIES[measure]
