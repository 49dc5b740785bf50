import type { RecordedModelId } from '../../body/pose'
import type { MovementId } from '../../movements/movement'

/** What a measurement is off by, degrees. */
export interface ErrorFigures {
  /** Root mean square error, each person counting alike. Of a limb the larger of that against the mean of its two rulers and against the rig. */
  readonly rms: number
  /** Scatter of the errors of one person about their own mean, pooled: what two measurements of one person differ by. */
  readonly within: number
}

/** Of a rotation apart up to the profile and beyond; of a movement that is measured from two sides apart for each. */
type Figures =
  | ErrorFigures
  | { readonly toProfile: ErrorFigures; readonly beyond: ErrorFigures }
  | { readonly side: ErrorFigures; readonly front: ErrorFigures }

/**
 * What each model is off by on the straight views of twelve rendered people, near and far together. What is
 * fitted to three of them is scored with the fit that has not seen them. A movement that is not here has not
 * been held against known angles.
 *
 * Source: `npm run accuracy -- DIR --model ID --json FILE` with test/accuracy/phantom and phantom2, both
 * files' straight images together; the sets `neck_combined` and `abduction_compensated` are left out.
 */
export const METHOD_ERRORS: Readonly<
  Partial<Record<RecordedModelId, Readonly<Partial<Record<MovementId, Figures>>>>>
> = {
  refined: {
    'cervical-flexion': { side: { rms: 3.4, within: 3.6 }, front: { rms: 4.8, within: 5.4 } },
    'cervical-lateral-flexion': { rms: 1.1, within: 1.1 },
    'cervical-rotation': { toProfile: { rms: 2.6, within: 2.6 }, beyond: { rms: 6.0, within: 5.6 } },
    'elbow-extension': { rms: 4.5, within: 1.8 },
    'elbow-flexion': { rms: 4.1, within: 3.0 },
    'hip-abduction': { rms: 1.6, within: 0.6 },
    'knee-flexion': { rms: 5.3, within: 2.3 },
    'shoulder-abduction': { rms: 2.5, within: 1.9 },
    'shoulder-extension': { rms: 2.3, within: 1.8 },
    'shoulder-external-rotation': { rms: 4.4, within: 2.4 },
    'shoulder-flexion': { rms: 3.1, within: 2.2 },
    'trunk-flexion': { rms: 2.0, within: 1.7 },
    'trunk-lateral-flexion': { rms: 0.8, within: 0.9 },
  },
  'movenet-thunder': {
    'cervical-flexion': { side: { rms: 4.9, within: 5.2 }, front: { rms: 5.5, within: 5.7 } },
    'cervical-lateral-flexion': { rms: 3.2, within: 3.1 },
    'cervical-rotation': { toProfile: { rms: 3.5, within: 3.4 }, beyond: { rms: 5.9, within: 5.3 } },
    'elbow-extension': { rms: 4.4, within: 2.1 },
    'elbow-flexion': { rms: 5.4, within: 4.2 },
    'hip-abduction': { rms: 2.5, within: 0.9 },
    'knee-flexion': { rms: 4.1, within: 2.3 },
    'shoulder-abduction': { rms: 4.4, within: 2.5 },
    'shoulder-extension': { rms: 6.4, within: 4.4 },
    'shoulder-external-rotation': { rms: 4.1, within: 4.9 },
    'shoulder-flexion': { rms: 7.0, within: 3.8 },
    'trunk-flexion': { rms: 1.9, within: 1.6 },
    'trunk-lateral-flexion': { rms: 1.1, within: 1.1 },
  },
  'movenet-lightning': {
    'cervical-flexion': { side: { rms: 7.1, within: 7.3 }, front: { rms: 5.1, within: 4.2 } },
    'cervical-lateral-flexion': { rms: 5.5, within: 5.9 },
    'cervical-rotation': { toProfile: { rms: 4.6, within: 4.2 }, beyond: { rms: 40.7, within: 28.9 } },
    'elbow-extension': { rms: 6.3, within: 3.6 },
    'elbow-flexion': { rms: 6.7, within: 6.0 },
    'hip-abduction': { rms: 2.1, within: 1.6 },
    'knee-flexion': { rms: 3.2, within: 3.0 },
    'shoulder-abduction': { rms: 6.0, within: 5.0 },
    'shoulder-extension': { rms: 7.7, within: 7.2 },
    'shoulder-external-rotation': { rms: 7.5, within: 3.5 },
    'shoulder-flexion': { rms: 7.9, within: 4.0 },
    'trunk-flexion': { rms: 2.3, within: 1.6 },
    'trunk-lateral-flexion': { rms: 2.5, within: 2.6 },
  },
  'litert-blazepose-lite': {
    'cervical-flexion': { side: { rms: 11.6, within: 11.3 }, front: { rms: 12.9, within: 14.7 } },
    'cervical-lateral-flexion': { rms: 2.3, within: 2.5 },
    'cervical-rotation': { toProfile: { rms: 7.1, within: 6.9 }, beyond: { rms: 22.0, within: 25.4 } },
    'elbow-extension': { rms: 8.8, within: 4.6 },
    'elbow-flexion': { rms: 8.4, within: 7.4 },
    'hip-abduction': { rms: 1.3, within: 1.0 },
    'knee-flexion': { rms: 9.5, within: 7.5 },
    'shoulder-abduction': { rms: 4.2, within: 4.0 },
    'shoulder-extension': { rms: 5.0, within: 4.3 },
    'shoulder-external-rotation': { rms: 10.3, within: 8.7 },
    'shoulder-flexion': { rms: 7.4, within: 4.6 },
    'trunk-flexion': { rms: 2.6, within: 2.2 },
    'trunk-lateral-flexion': { rms: 2.7, within: 3.1 },
  },
  'litert-blazepose-full': {
    'cervical-flexion': { side: { rms: 5.7, within: 7.4 }, front: { rms: 13.1, within: 15.6 } },
    'cervical-lateral-flexion': { rms: 1.8, within: 1.8 },
    'cervical-rotation': { toProfile: { rms: 6.0, within: 5.4 }, beyond: { rms: 16.7, within: 14.8 } },
    'elbow-extension': { rms: 8.6, within: 3.3 },
    'elbow-flexion': { rms: 6.6, within: 6.3 },
    'hip-abduction': { rms: 1.0, within: 0.6 },
    'knee-flexion': { rms: 6.2, within: 4.3 },
    'shoulder-abduction': { rms: 3.8, within: 4.1 },
    'shoulder-extension': { rms: 7.4, within: 7.0 },
    'shoulder-external-rotation': { rms: 13.7, within: 4.7 },
    'shoulder-flexion': { rms: 6.8, within: 4.1 },
    'trunk-flexion': { rms: 2.5, within: 2.0 },
    'trunk-lateral-flexion': { rms: 2.1, within: 2.4 },
  },
  'litert-blazepose-heavy': {
    'cervical-flexion': { side: { rms: 6.7, within: 7.1 }, front: { rms: 7.4, within: 8.3 } },
    'cervical-lateral-flexion': { rms: 1.6, within: 1.6 },
    'cervical-rotation': { toProfile: { rms: 4.5, within: 4.6 }, beyond: { rms: 22.5, within: 19.7 } },
    'elbow-extension': { rms: 4.6, within: 1.8 },
    'elbow-flexion': { rms: 5.2, within: 4.0 },
    'hip-abduction': { rms: 1.5, within: 0.6 },
    'knee-flexion': { rms: 5.4, within: 2.3 },
    'shoulder-abduction': { rms: 3.5, within: 3.0 },
    'shoulder-extension': { rms: 4.3, within: 2.9 },
    'shoulder-external-rotation': { rms: 5.5, within: 3.9 },
    'shoulder-flexion': { rms: 6.0, within: 3.7 },
    'trunk-flexion': { rms: 2.0, within: 1.7 },
    'trunk-lateral-flexion': { rms: 1.9, within: 2.1 },
  },
}

/** Of how many people each error was taken. */
export const PEOPLE: Readonly<Partial<Record<MovementId, number>>> = {
  'cervical-flexion': 12,
  'cervical-lateral-flexion': 12,
  'cervical-rotation': 12,
  'elbow-extension': 6,
  'elbow-flexion': 8,
  'hip-abduction': 8,
  'knee-flexion': 8,
  'shoulder-abduction': 12,
  'shoulder-extension': 8,
  'shoulder-external-rotation': 6,
  'shoulder-flexion': 12,
  'trunk-flexion': 9,
  'trunk-lateral-flexion': 3,
}
