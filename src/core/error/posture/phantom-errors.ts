import type { RecordedModelId } from '../../body/pose'
import type { PostureMeasureId } from '../../posture/measures/measure'

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
 * more than 7° and rolled by no more than 3°; where there are pictures that differ in a measure (tilted
 * shoulders, a leaning trunk), on those. What was fitted to them is cross-validated over people.
 * A measure that is not here has not been held against the truth with that model. Legs stand
 * nearly straight in all of them: the knees' errors hold for standing.
 *
 * Source: `npm run accuracy -- DIR --model ID`, its table of standing people: of the refined estimate the larger
 * figure of test/accuracy/phantom (three people) and test/accuracy/phantom2 (eleven), of the other models that
 * of the whole phantom (517 pictures), of which the first holds a part.
 */
const ERRORS: Readonly<Partial<Record<RecordedModelId, Table>>> = {
  refined: {
    'ear-shoulder-inclination': [4.0, 2.8],
    'frontal-knee-left': [2, 0.64],
    'frontal-knee-right': [2.2, 0.85],
    'head-offset': [0.91, 0.41],
    'head-shift': [0.15, 0.12],
    'head-tilt': [1.4, 0.72],
    'knee-angle': [3.4, 1.4],
    'plumb-ear': [1.1, 0.37],
    'plumb-head-lateral': [0.23, 0.14],
    'plumb-hip': [1.6, 0.48],
    'plumb-knee': [0.66, 0.39],
    'plumb-knees-lateral': [0.17, 0.14],
    'plumb-pelvis-lateral': [0.21, 0.2],
    'plumb-shoulder': [0.83, 0.49],
    'plumb-shoulders-lateral': [0.23, 0.16],
    'shoulder-line': [1.5, 1.3],
    'shoulder-offset': [1.1, 0.3],
    'trunk-inclination': [1.3, 0.37],
    'trunk-lean-lateral': [0.6, 0.62],
    'trunk-shift': [0.9, 0.91],
  },
  'movenet-thunder': {
    'ear-shoulder-inclination': [7, 2.9],
    'frontal-knee-left': [1.8, 0.85],
    'frontal-knee-right': [2.2, 0.81],
    'head-offset': [0.87, 0.61],
    'head-shift': [0.28, 0.23],
    'head-tilt': [2.5, 2.3],
    'knee-angle': [2.8, 1.9],
    'plumb-ear': [1, 0.49],
    'plumb-head-lateral': [0.22, 0.18],
    'plumb-hip': [1.4, 0.63],
    'plumb-knee': [0.7, 0.32],
    'plumb-knees-lateral': [0.28, 0.11],
    'plumb-pelvis-lateral': [0.28, 0.21],
    'plumb-shoulder': [0.75, 0.69],
    'plumb-shoulders-lateral': [0.25, 0.19],
    'shoulder-line': [2.6, 2.6],
    'shoulder-offset': [1.2, 0.67],
    'trunk-inclination': [3.9, 0.96],
    'trunk-lean-lateral': [0.69, 0.77],
    'trunk-shift': [0.84, 0.91],
  },
  'movenet-lightning': {
    'ear-shoulder-inclination': [8.8, 3],
    'frontal-knee-left': [3.6, 1.2],
    'frontal-knee-right': [2.7, 1.1],
    'head-offset': [1.3, 0.58],
    'head-shift': [0.42, 0.2],
    'head-tilt': [3.9, 3.5],
    'knee-angle': [3.7, 1.9],
    'plumb-ear': [1.5, 0.58],
    'plumb-head-lateral': [0.31, 0.18],
    'plumb-hip': [1.1, 0.47],
    'plumb-knee': [0.47, 0.4],
    'plumb-knees-lateral': [0.52, 0.2],
    'plumb-pelvis-lateral': [0.23, 0.22],
    'plumb-shoulder': [0.73, 0.68],
    'plumb-shoulders-lateral': [0.47, 0.24],
    'shoulder-line': [2.7, 2.7],
    'shoulder-offset': [1.2, 0.6],
    'trunk-inclination': [4.4, 1.3],
    'trunk-lean-lateral': [1.3, 1.3],
    'trunk-shift': [1.9, 1.8],
  },
  'litert-blazepose-lite': {
    'ear-shoulder-inclination': [9.2, 1.8],
    'frontal-knee-left': [3.7, 1.3],
    'frontal-knee-right': [3.9, 1],
    'head-offset': [1.4, 0.38],
    'head-shift': [0.29, 0.15],
    'head-tilt': [0.82, 0.56],
    'knee-angle': [6.1, 1.3],
    'plumb-ear': [1.2, 0.7],
    'plumb-head-lateral': [0.56, 0.24],
    'plumb-hip': [0.93, 0.52],
    'plumb-knee': [1, 0.44],
    'plumb-knees-lateral': [0.43, 0.23],
    'plumb-pelvis-lateral': [0.52, 0.26],
    'plumb-shoulder': [1.1, 0.88],
    'plumb-shoulders-lateral': [0.47, 0.25],
    'shoulder-line': [2.2, 2.3],
    'shoulder-offset': [1.5, 0.68],
    'trunk-inclination': [4.3, 0.68],
    'trunk-lean-lateral': [2.1, 2.3],
    'trunk-shift': [3.2, 3.4],
  },
  'litert-blazepose-full': {
    'ear-shoulder-inclination': [14.8, 2],
    'frontal-knee-left': [2, 0.78],
    'frontal-knee-right': [2.8, 0.95],
    'head-offset': [2.2, 0.47],
    'head-shift': [0.37, 0.17],
    'head-tilt': [0.88, 0.63],
    'knee-angle': [4.2, 1.4],
    'plumb-ear': [2.3, 0.64],
    'plumb-head-lateral': [0.56, 0.22],
    'plumb-hip': [1.9, 0.57],
    'plumb-knee': [0.49, 0.41],
    'plumb-knees-lateral': [0.33, 0.14],
    'plumb-pelvis-lateral': [0.41, 0.25],
    'plumb-shoulder': [1.1, 0.92],
    'plumb-shoulders-lateral': [0.36, 0.21],
    'shoulder-line': [2.1, 1.9],
    'shoulder-offset': [2, 0.81],
    'trunk-inclination': [4.6, 0.75],
    'trunk-lean-lateral': [1.3, 1.4],
    'trunk-shift': [1.8, 2],
  },
  'litert-blazepose-heavy': {
    'ear-shoulder-inclination': [12.5, 1.8],
    'frontal-knee-left': [1.7, 1.1],
    'frontal-knee-right': [2.4, 0.82],
    'head-offset': [2.2, 0.32],
    'head-shift': [0.41, 0.13],
    'head-tilt': [0.9, 0.54],
    'knee-angle': [3.6, 1.4],
    'plumb-ear': [2.6, 0.51],
    'plumb-head-lateral': [0.44, 0.22],
    'plumb-hip': [1.7, 0.44],
    'plumb-knee': [0.43, 0.39],
    'plumb-knees-lateral': [0.3, 0.14],
    'plumb-pelvis-lateral': [0.22, 0.19],
    'plumb-shoulder': [0.77, 0.67],
    'plumb-shoulders-lateral': [0.24, 0.21],
    'shoulder-line': [2, 1.8],
    'shoulder-offset': [1.4, 0.46],
    'trunk-inclination': [4.3, 0.4],
    'trunk-lean-lateral': [1.5, 1.6],
    'trunk-shift': [2, 2.1],
  },
}

/** The errors of a measure with a model, seen from in front or from the side; undefined where they are not known. */
export function phantomErrors(model: RecordedModelId, measure: PostureMeasureId): PhantomErrors | undefined {
  const row = ERRORS[model]?.[measure]
  return row && { rms: row[0], within: row[1] }
}
