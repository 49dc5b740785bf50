import type { MissingReason } from '../../core/math/missing'

/** Why there is no angle although no gate refuses one. `{side}` is the tested side. */
const unseen: Readonly<Partial<Record<MissingReason, string>>> = {
  nobody: 'Step into the picture',
  'several-people': 'Only one person in the picture, please',
  'outside-picture': 'Step back until all of you is in the picture',
  'landmark-unsure': 'Stay in the light, clear of furniture',
  implausible: 'Stay in the light, clear of furniture',
  'other-side': 'Turn your {side, select, left {left} other {right}} side to the camera',
  'no-neutral': 'Be still for a moment',
  'not-in-model': 'The chosen model cannot measure this movement',
}

/** The same where the view is not the one that is measured in, by what is turned. */
const turned: Readonly<Record<string, string>> = {
  'upper-arm': 'Point your {side, select, left {left} other {right}} elbow at the camera',
  head: 'Look straight ahead',
  forearm: 'Bend your elbow to a right angle',
}

/** Told to the person at two metres while a movement is recorded. */
export const stage = {
  outOfPicture: 'Step into the picture',
  hold: 'Hold',
  back: 'Slowly back',
  done: 'Done. You can relax',
  unseen,
  unseenOtherwise: 'One moment',
  turned,
  turnedOtherwise: 'Face the camera',
}

/** How a view is asked for. */
const STAND =
  '{view, select, front {Face the camera} back {Turn your back to the camera} left {Turn your left side to the camera} other {Turn your right side to the camera}}'

/** Told to the person at two metres while they are measured standing. `{view}` is front, back, left or right. */
export const standing = {
  stand: STAND,
  first: `Step into the outline. ${STAND}`,
  next: '{view, select, front {Thank you. Now face the camera} back {Thank you. Now turn your back to the camera} left {Thank you. Now turn your left side to the camera} other {Thank you. Now turn your right side to the camera}}',
  settle: 'Stand relaxed and still, arms at your sides',
  /** Why it begins anew; `{asked}` is what a gate asks for. */
  anew: {
    movement: 'You moved. Once more: stand still',
    gap: 'The picture stopped for a moment. Once more: stand still',
    gate: '{asked}. Once more: stand still',
  },
  measuring: 'Keep still',
  taken: 'Thank you',
  safe: 'Views that are safe: {count}.',
}
