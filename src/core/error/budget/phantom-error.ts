import type { NetworkKind, Person, RecordedModelId } from '../../body/pose'
import type { MovementId } from '../../movements/movement'
import type { Estimated } from './uncertainty'

/**
 * Beyond some 45° a turning head shows its profile, and is measured in another way with another error: up
 * to the first of these the one, from the second on the other, degrees.
 */
const BEFORE_PROFILE = 40
const IN_PROFILE = 50

/** Root mean square error, degrees; of a rotation apart up to the profile and beyond. */
type Rms = number | { readonly toProfile: number; readonly beyond: number }

/**
 * Root mean square error on the straight views of the rendered people of the accuracy run, near and
 * far together. What was fitted to them is cross-validated over people. A movement that is not here
 * has not been held against known angles with that model. Of a limb it is the larger of the errors
 * against the mean of its two rulers and against the rig alone.
 *
 * Source: `npm run accuracy -- --model ID --json FILE`: of each set's straight images.
 */
const RMS: Readonly<Partial<Record<RecordedModelId, Readonly<Partial<Record<MovementId, Rms>>>>>> = {
  refined: {
    'cervical-extension': 3.7,
    'cervical-flexion': 3.7,
    'cervical-lateral-flexion': 0.9,
    'cervical-rotation': { toProfile: 1.4, beyond: 4.4 },
    'elbow-flexion': 2.8,
    'shoulder-abduction': 2.5,
    'shoulder-extension': 2.2,
    'shoulder-flexion': 2.6,
    'trunk-flexion': 1.9,
    'trunk-lateral-flexion': 0.9,
  },
  'movenet-thunder': {
    'cervical-extension': 5.2,
    'cervical-flexion': 5.2,
    'cervical-lateral-flexion': 4.9,
    'cervical-rotation': { toProfile: 3.9, beyond: 5.9 },
    'elbow-flexion': 4.7,
    'shoulder-abduction': 3.3,
    'shoulder-extension': 6.2,
    'shoulder-flexion': 6.1,
    'trunk-flexion': 1.9,
    'trunk-lateral-flexion': 1.2,
  },
  'movenet-lightning': {
    'cervical-extension': 7,
    'cervical-flexion': 7,
    'cervical-lateral-flexion': 7.1,
    'cervical-rotation': { toProfile: 3.7, beyond: 7.3 },
    'elbow-flexion': 5.1,
    'shoulder-abduction': 7,
    'shoulder-extension': 7.6,
    'shoulder-flexion': 6.3,
    'trunk-flexion': 2.1,
    'trunk-lateral-flexion': 2.5,
  },
  'litert-blazepose-lite': {
    'cervical-extension': 14.2,
    'cervical-flexion': 14.2,
    'cervical-lateral-flexion': 1.7,
    'cervical-rotation': { toProfile: 1.4, beyond: 16.6 },
    'elbow-flexion': 6.5,
    'shoulder-abduction': 4.2,
    'shoulder-extension': 6.1,
    'shoulder-flexion': 6.3,
    'trunk-flexion': 1.9,
    'trunk-lateral-flexion': 2.7,
  },
  'litert-blazepose-full': {
    'cervical-extension': 11.3,
    'cervical-flexion': 11.3,
    'cervical-lateral-flexion': 1.5,
    'cervical-rotation': { toProfile: 1, beyond: 13.3 },
    'elbow-flexion': 6,
    'shoulder-abduction': 4.9,
    'shoulder-extension': 9.3,
    'shoulder-flexion': 6.8,
    'trunk-flexion': 2.1,
    'trunk-lateral-flexion': 2.1,
  },
  'litert-blazepose-heavy': {
    'cervical-extension': 5.6,
    'cervical-flexion': 5.6,
    'cervical-lateral-flexion': 1.3,
    'cervical-rotation': { toProfile: 3.1, beyond: 5.8 },
    'elbow-flexion': 4.1,
    'shoulder-abduction': 3.3,
    'shoulder-extension': 4.2,
    'shoulder-flexion': 4.6,
    'trunk-flexion': 1.7,
    'trunk-lateral-flexion': 1.9,
  },
}

/** How many straight pictures each error was taken from; of a rotation up to the profile and beyond. */
const PICTURES: Readonly<Partial<Record<MovementId, Rms>>> = {
  'cervical-extension': 19,
  'cervical-flexion': 19,
  'cervical-lateral-flexion': 18,
  'cervical-rotation': { toProfile: 28, beyond: 22 },
  'elbow-flexion': 14,
  'shoulder-abduction': 74,
  'shoulder-extension': 9,
  'shoulder-flexion': 39,
  'trunk-flexion': 11,
  'trunk-lateral-flexion': 12,
}

/** What holds at an angle: of a turning head it passes from one to the other by degrees. */
function at(figure: Rms, angle: number): number {
  if (typeof figure === 'number') return figure
  const share = (Math.abs(angle) - BEFORE_PROFILE) / (IN_PROFILE - BEFORE_PROFILE)
  return figure.toProfile + Math.min(1, Math.max(0, share)) * (figure.beyond - figure.toProfile)
}

/** The models that two kinds of network are, alone. Their mean over a mirror image errs a little less. */
const ALONE = {
  movenet: 'movenet-thunder',
  blazepose: 'litert-blazepose-heavy',
} as const satisfies Record<NetworkKind, RecordedModelId>

/** Whose error a pose has: that of the model that was asked, or of the one network of it that found the person. */
export const modelBehind = (model: RecordedModelId, { foundBy }: Pick<Person, 'foundBy'>): RecordedModelId =>
  foundBy === undefined ? model : ALONE[foundBy]

/** The error of a movement with a model at an angle, degrees, where it is known, and how well that is. */
export function phantomError(
  model: RecordedModelId,
  movement: MovementId,
  angle: number,
): Estimated | undefined {
  const rms = RMS[model]?.[movement]
  const pictures = PICTURES[movement]
  if (rms === undefined || pictures === undefined) return undefined
  return { sd: at(rms, angle), freedom: at(pictures, angle) }
}
