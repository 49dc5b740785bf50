import type { ModelId } from '../pose'
import type { PostureMeasureId } from './measure'

/** How far a posture measure lies from the truth on rendered people, in the measure's own unit. */
export interface PhantomErrors {
  /** Root mean square error over everybody: what a single value may be off by. */
  readonly rms: number
  /** Standard deviation of the errors about each person's own mean: what a constant of the person does not cancel from a change. */
  readonly within: number
}

type Row = readonly [rms: number, within: number]
type Table = Readonly<Partial<Record<PostureMeasureId, Row>>>

/**
 * On pictures of standing people with known joints, from in front and from the side, turned by no
 * more than 7° and rolled by no more than 3°. What was fitted to them is cross-validated over people.
 * A measure that is not here has not been held against the truth with that model. Legs stand
 * nearly straight in all of them: the knees' errors hold for standing.
 */
const ERRORS: Readonly<Partial<Record<ModelId, Table>>> = {
  refined: {
    'ear-shoulder-inclination': [10.1, 1.8],
    'frontal-knee-left': [1.6, 0.71],
    'frontal-knee-right': [2.3, 0.75],
    'head-offset': [1.5, 0.41],
    'head-shift': [0.16, 0.14],
    'head-tilt': [0.63, 0.42],
    'knee-angle': [3.6, 0.86],
    'plumb-ear': [1.7, 0.28],
    'plumb-head-lateral': [0.5, 0.47],
    'plumb-hip': [1.5, 0.37],
    'plumb-knee': [0.48, 0.18],
    'plumb-knees-lateral': [0.19, 0.11],
    'plumb-pelvis-lateral': [0.22, 0.17],
    'plumb-shoulder': [0.65, 0.59],
    'plumb-shoulders-lateral': [0.48, 0.46],
    'shoulder-line': [1.1, 0.7],
    'shoulder-offset': [1.4, 0.39],
    'trunk-inclination': [4.3, 0.79],
    'trunk-lean-lateral': [0.46, 0.41],
    'trunk-shift': [0.76, 0.67],
  },
  'movenet-thunder': {
    'ear-shoulder-inclination': [7, 2.9],
    'frontal-knee-left': [2, 1.3],
    'frontal-knee-right': [2.3, 0.89],
    'head-offset': [0.87, 0.61],
    'head-shift': [0.38, 0.35],
    'head-tilt': [2.3, 1.9],
    'knee-angle': [2.8, 1.9],
    'plumb-ear': [1, 0.49],
    'plumb-head-lateral': [0.46, 0.44],
    'plumb-hip': [1.4, 0.63],
    'plumb-knee': [0.7, 0.32],
    'plumb-knees-lateral': [0.3, 0.18],
    'plumb-pelvis-lateral': [0.31, 0.27],
    'plumb-shoulder': [0.75, 0.69],
    'plumb-shoulders-lateral': [0.56, 0.55],
    'shoulder-line': [1.6, 1.4],
    'shoulder-offset': [1.2, 0.67],
    'trunk-inclination': [3.3, 1.1],
    'trunk-lean-lateral': [0.66, 0.59],
    'trunk-shift': [1.1, 1],
  },
  'litert-blazepose-heavy': {
    'ear-shoulder-inclination': [12.5, 1.8],
    'frontal-knee-left': [1.9, 1.4],
    'frontal-knee-right': [2.6, 0.87],
    'head-offset': [2.2, 0.32],
    'head-shift': [0.41, 0.21],
    'head-tilt': [0.89, 0.46],
    'knee-angle': [3.6, 1.4],
    'plumb-ear': [2.6, 0.51],
    'plumb-head-lateral': [0.67, 0.58],
    'plumb-hip': [1.7, 0.44],
    'plumb-knee': [0.43, 0.39],
    'plumb-knees-lateral': [0.31, 0.17],
    'plumb-pelvis-lateral': [0.24, 0.21],
    'plumb-shoulder': [0.77, 0.67],
    'plumb-shoulders-lateral': [0.47, 0.46],
    'shoulder-line': [1.5, 0.96],
    'shoulder-offset': [1.4, 0.46],
    'trunk-inclination': [4, 0.81],
    'trunk-lean-lateral': [0.81, 0.77],
    'trunk-shift': [1.3, 1.3],
  },
}

/** The errors of a measure with a model, seen from in front or from the side; undefined where they are not known. */
export function phantomErrors(model: ModelId, measure: PostureMeasureId): PhantomErrors | undefined {
  const row = ERRORS[model]?.[measure]
  return row && { rms: row[0], within: row[1] }
}
