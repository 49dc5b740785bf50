import type { MissingReason } from '../../core/math/missing'

/** Why there is no value, in a few words for a table cell. */
export const missing: Readonly<Record<MissingReason, string>> = {
  nobody: 'nobody in the picture',
  'several-people': 'several people in the picture',
  'landmark-unsure': 'landmarks not sure enough',
  'outside-picture': 'partly outside the picture',
  'wrong-view': 'not in the right view',
  'too-dark': 'too dark',
  'too-far': 'too far from the camera',
  'not-level': 'the camera was not level',
  'camera-moved': 'the camera was moved',
  'camera-frozen': 'the camera stood still',
  implausible: 'no joint reaches what was read',
  'sides-swapped': 'left and right were mixed up',
  'other-side': 'the other side faced the camera',
  'other-side-moved': 'the other side moved',
  'no-neutral': 'no neutral was taken',
  'no-repetition': 'no complete repetition',
  'too-few': 'too few repetitions',
  'not-in-model': 'not given by the model',
  'not-placed': 'a point has to be placed by hand',
  'not-measured': 'not measured',
  'different-methods': 'measured in different ways',
  'no-measurement-error': 'measurement error not known yet',
}
