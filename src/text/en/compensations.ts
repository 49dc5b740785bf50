import type { CompensationId } from '../../core/movements/compensations'
import type { MeasuredCompensationId } from '../../core/trial/compensation/measured'

/** Completes "Watch for …". */
export const compensations: Readonly<Record<CompensationId, string>> = {
  'trunk-lean': 'the trunk leaning',
  'trunk-rotation': 'the trunk turning',
  'shoulder-hike': 'the shoulder lifting',
  'elbow-bend': 'the elbow bending',
  'out-of-plane': 'drifting out of the plane',
  'chin-poke': 'the chin poking forwards',
  'head-rotation': 'the head turning with it',
  'head-side-bend': 'the head tilting with it',
  'scapular-tip': 'the shoulder blade tipping',
  protraction: 'the shoulder sliding forwards',
  'arm-drop': 'the upper arm sinking',
  'elbow-off-side': 'the elbow leaving the side',
  'upper-arm-moves': 'the upper arm moving',
  'pelvis-shift': 'the pelvis shifting',
  'pelvic-hike': 'the pelvis lifting on one side',
  'knee-bend': 'the knee bending',
  'thigh-moves': 'the thigh moving forwards',
}

interface MeasuredCompensationText {
  readonly name: string
  /** What the number is, with its sign. */
  readonly meaning: string
  /** Where the limit comes from. */
  readonly reason: string
  /** What is said beyond the limit. */
  readonly warning: string
}

export const measuredCompensations: Readonly<Record<MeasuredCompensationId, MeasuredCompensationText>> = {
  'trunk-lean': {
    name: 'Trunk lean',
    meaning: 'change from rest, to the left (from in front) or forwards (from the side)',
    reason:
      'Upright trunks of our phantom read up to 2.4° of change from in front and 4.6° from the side; leans of 8° read 6.3–8.0°.',
    warning: 'The trunk leaned.',
  },
  'trunk-rotation': {
    name: 'Trunk rotation',
    meaning: 'change from rest, to the left; in neck movements its size alone',
    reason:
      'Trunks of our phantom that did not turn read up to 15°; in a neck movement, where only the shoulders tell it, up to 20°.',
    warning: 'The trunk turned.',
  },
  'shoulder-hike': {
    name: 'Shoulder hike',
    meaning: 'rise of the tested shoulder against the other since rest, share of the trunk’s length',
    reason:
      'A raised arm lifts its shoulder by itself: up to 13 % on our phantom, which does not hike. In neck movements its shoulders stay within 4 %.',
    warning: 'The shoulder lifted more than the arm takes it along.',
  },
  'elbow-bend': {
    name: 'Elbow bend',
    meaning: 'bend of the elbow as it shows in the picture',
    reason:
      'Straight arms of our phantom show up to 13°; elbows bent by 25° show 3–23°, so not every bend is seen.',
    warning: 'The elbow was bent.',
  },
  'out-of-plane': {
    name: 'Arm in the plane',
    meaning: 'length of the arm in the picture, share of its length at rest',
    reason:
      '96 of 100 straight arms in the frontal plane show more on our phantom, arms 35° forwards 88–98 %, so not every drift is seen, and one of 20° never.',
    warning: 'The arm drifted forwards, out of the plane of the picture.',
  },
}
