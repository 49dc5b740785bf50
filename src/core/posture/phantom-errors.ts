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
    'ear-shoulder-inclination': [3.9, 1.3],
    'frontal-knee-left': [1.5, 0.45],
    'frontal-knee-right': [2.2, 0.49],
    'head-offset': [0.9, 0.23],
    'head-shift': [0.14, 0.11],
    'head-tilt': [0.62, 0.38],
    'knee-angle': [2.9, 0.85],
    'plumb-ear': [1.2, 0.37],
    'plumb-head-lateral': [0.23, 0.15],
    'plumb-hip': [0.97, 0.43],
    'plumb-knee': [0.33, 0.27],
    'plumb-knees-lateral': [0.17, 0.07],
    'plumb-pelvis-lateral': [0.19, 0.13],
    'plumb-shoulder': [0.5, 0.42],
    'plumb-shoulders-lateral': [0.21, 0.16],
    'shoulder-line': [1.1, 0.7],
    'shoulder-offset': [1.2, 0.27],
    'trunk-inclination': [1.3, 0.79],
    'trunk-lean-lateral': [0.35, 0.28],
    'trunk-shift': [0.63, 0.53],
  },
  'movenet-thunder': {
    'ear-shoulder-inclination': [7, 2.9],
    'frontal-knee-left': [1.8, 0.85],
    'frontal-knee-right': [2.2, 0.81],
    'head-offset': [0.87, 0.61],
    'head-shift': [0.28, 0.23],
    'head-tilt': [2.3, 1.8],
    'knee-angle': [2.8, 1.9],
    'plumb-ear': [1, 0.49],
    'plumb-head-lateral': [0.22, 0.18],
    'plumb-hip': [1.4, 0.63],
    'plumb-knee': [0.7, 0.32],
    'plumb-knees-lateral': [0.28, 0.11],
    'plumb-pelvis-lateral': [0.28, 0.21],
    'plumb-shoulder': [0.75, 0.69],
    'plumb-shoulders-lateral': [0.25, 0.19],
    'shoulder-line': [1.7, 1.4],
    'shoulder-offset': [1.2, 0.67],
    'trunk-inclination': [3.3, 1.1],
    'trunk-lean-lateral': [0.64, 0.49],
    'trunk-shift': [1.1, 0.78],
  },
  'litert-blazepose-heavy': {
    'ear-shoulder-inclination': [12.5, 1.8],
    'frontal-knee-left': [1.7, 1.1],
    'frontal-knee-right': [2.4, 0.82],
    'head-offset': [2.2, 0.32],
    'head-shift': [0.41, 0.13],
    'head-tilt': [0.87, 0.42],
    'knee-angle': [3.6, 1.4],
    'plumb-ear': [2.6, 0.51],
    'plumb-head-lateral': [0.44, 0.22],
    'plumb-hip': [1.7, 0.44],
    'plumb-knee': [0.43, 0.39],
    'plumb-knees-lateral': [0.3, 0.14],
    'plumb-pelvis-lateral': [0.22, 0.19],
    'plumb-shoulder': [0.77, 0.67],
    'plumb-shoulders-lateral': [0.24, 0.21],
    'shoulder-line': [1.5, 1],
    'shoulder-offset': [1.4, 0.46],
    'trunk-inclination': [4, 0.81],
    'trunk-lean-lateral': [0.69, 0.65],
    'trunk-shift': [1, 0.95],
  },
}

/** The errors of a measure with a model, seen from in front or from the side; undefined where they are not known. */
export function phantomErrors(model: ModelId, measure: PostureMeasureId): PhantomErrors | undefined {
  const row = ERRORS[model]?.[measure]
  return row && { rms: row[0], within: row[1] }
}
