import type { MovementId, MovementNotOfferedId } from '../../core/movements/movement'

/** What is said of a movement. `{side}` is left, right, or neither. */
interface MovementText {
  /** The field's own term. */
  readonly name: string
  /** The name with its side, where it has one. */
  readonly title: string
  /** How the angle is defined, on the landmarks where it is measured. */
  readonly definition: string
  /** Which direction is positive. */
  readonly positive: string
  /** Start position, told to the person. */
  readonly start: string
  /** What the tester holds still, or sees held still. */
  readonly stabilise: string
  /** What the person hears while the neutral is taken. */
  readonly neutralCue: string
  /** What the person is told to do. */
  readonly instruction: string
}

export const movements: Readonly<Record<MovementId, MovementText>> = {
  'cervical-rotation': {
    name: 'Cervical rotation',
    title:
      '{side, select, left {Cervical rotation to the left} right {Cervical rotation to the right} other {Cervical rotation}}',
    definition:
      'Turn of the head about its long axis: of the face’s surface where it is found, beyond 50° from where the nose lies between the ears.',
    positive: 'towards the named side',
    start: 'Sit tall with the back supported, shoulders relaxed. Look straight at the camera.',
    stabilise: 'Shoulders and trunk, against the back of the chair.',
    neutralCue: 'Sit relaxed and still',
    instruction: 'Turn your head to the {side, select, left {left} other {right}}, as far as is comfortable.',
  },
  'cervical-lateral-flexion': {
    name: 'Cervical lateral flexion',
    title:
      '{side, select, left {Cervical lateral flexion to the left} right {Cervical lateral flexion to the right} other {Cervical lateral flexion}}',
    definition:
      'Tilt of the face (of the line between the eyes where no surface is found) against the line between the shoulders.',
    positive: 'towards the named side',
    start: 'Sit tall with the back supported, shoulders relaxed. Look straight at the camera.',
    stabilise: 'Shoulders level, trunk against the back of the chair.',
    neutralCue: 'Sit relaxed and still',
    instruction:
      'Bring your {side, select, left {left} other {right}} ear towards your {side, select, left {left} other {right}} shoulder.',
  },
  'cervical-flexion': {
    name: 'Cervical flexion',
    title: 'Cervical flexion',
    definition:
      'Change from the person’s own neutral of the line from ear to eye, seen from the side; from in front, of how far the nose lies below the line between the ears.',
    positive: 'chin towards the chest',
    start:
      'Sit tall with the back supported, shoulders relaxed. Turn your side to the camera and look straight ahead.',
    stabilise: 'Thorax, against the back of the chair.',
    neutralCue: 'Sit relaxed and still',
    instruction: 'Bring your chin towards your chest.',
  },
  'cervical-extension': {
    name: 'Cervical extension',
    title: 'Cervical extension',
    definition:
      'Change from the person’s own neutral of the line from ear to eye, seen from the side; from in front, of how far the nose lies below the line between the ears.',
    positive: 'face towards the ceiling',
    start:
      'Sit tall with the back supported, shoulders relaxed. Turn your side to the camera, look straight ahead, mouth relaxed.',
    stabilise: 'Thorax, against the back of the chair.',
    neutralCue: 'Sit relaxed and still',
    instruction: 'Lift your face towards the ceiling.',
  },
  'shoulder-abduction': {
    name: 'Shoulder abduction',
    title:
      '{side, select, left {Left shoulder abduction} right {Right shoulder abduction} other {Shoulder abduction}}',
    definition: 'Upper arm (shoulder to elbow) against the trunk axis (mid-shoulder to mid-hip).',
    positive: 'away from the body',
    start: 'Stand facing the camera, arms at your sides, thumb forwards.',
    stabilise: 'Trunk upright, shoulder blade free to turn.',
    neutralCue: 'Stand relaxed and still',
    instruction:
      'Lift your {side, select, left {left} other {right}} arm out to the side, thumb up, elbow straight.',
  },
  'shoulder-flexion': {
    name: 'Shoulder flexion',
    title:
      '{side, select, left {Left shoulder flexion} right {Right shoulder flexion} other {Shoulder flexion}}',
    definition: 'Upper arm (shoulder to elbow) against the trunk axis, seen from the side.',
    positive: 'forwards',
    start:
      'Stand with your {side, select, left {left} other {right}} side to the camera, arms at your sides, palm in.',
    stabilise: 'Trunk upright, no arching of the lower back.',
    neutralCue: 'Stand relaxed and still',
    instruction: 'Lift your {side, select, left {left} other {right}} arm forwards and up, elbow straight.',
  },
  'shoulder-extension': {
    name: 'Shoulder extension',
    title:
      '{side, select, left {Left shoulder extension} right {Right shoulder extension} other {Shoulder extension}}',
    definition: 'Upper arm (shoulder to elbow) against the trunk axis, seen from the side.',
    positive: 'backwards',
    start:
      'Stand with your {side, select, left {left} other {right}} side to the camera, arms at your sides, elbow slightly bent.',
    stabilise: 'Trunk upright, no leaning forwards.',
    neutralCue: 'Stand relaxed and still',
    instruction: 'Move your {side, select, left {left} other {right}} arm backwards, trunk upright.',
  },
  'shoulder-external-rotation': {
    name: 'Shoulder external rotation at 90° abduction',
    title:
      '{side, select, left {Left shoulder external rotation at 90° abduction} right {Right shoulder external rotation at 90° abduction} other {Shoulder external rotation at 90° abduction}}',
    definition:
      'Forearm (elbow to wrist) against the line forwards at right angles to the trunk axis, seen along the upper arm.',
    positive: 'hand upwards, 0° with the forearm pointing forwards',
    start:
      'Turn your {side, select, left {left} other {right}} side to the camera. Lift your elbow to shoulder height, pointing at the camera, forearm forwards.',
    stabilise: 'Upper arm level, elbow at a right angle, no arching of the back.',
    neutralCue: 'Hold it there, still',
    instruction: 'Turn your {side, select, left {left} other {right}} forearm up, elbow still.',
  },
  'shoulder-internal-rotation': {
    name: 'Shoulder internal rotation at 90° abduction',
    title:
      '{side, select, left {Left shoulder internal rotation at 90° abduction} right {Right shoulder internal rotation at 90° abduction} other {Shoulder internal rotation at 90° abduction}}',
    definition:
      'Forearm (elbow to wrist) against the line forwards at right angles to the trunk axis, seen along the upper arm.',
    positive: 'hand downwards, 0° with the forearm pointing forwards',
    start:
      'Turn your {side, select, left {left} other {right}} side to the camera. Lift your elbow to shoulder height, pointing at the camera, forearm forwards.',
    stabilise: 'Upper arm level, elbow at a right angle, shoulder blade back.',
    neutralCue: 'Hold it there, still',
    instruction: 'Turn your {side, select, left {left} other {right}} forearm down, elbow still.',
  },
  'elbow-flexion': {
    name: 'Elbow flexion',
    title: '{side, select, left {Left elbow flexion} right {Right elbow flexion} other {Elbow flexion}}',
    definition: 'Forearm (elbow to wrist) against the upper arm (shoulder to elbow), seen from the side.',
    positive: 'forwards, 0° straight',
    start:
      'Stand with your {side, select, left {left} other {right}} side to the camera, arm at your side, palm forwards.',
    stabilise: 'Upper arm at the side.',
    neutralCue: 'Stand relaxed and still',
    instruction: 'Bend your {side, select, left {left} other {right}} elbow, upper arm still.',
  },
  'elbow-extension': {
    name: 'Elbow extension',
    title:
      '{side, select, left {Left elbow extension} right {Right elbow extension} other {Elbow extension}}',
    definition: 'Forearm (elbow to wrist) against the upper arm (shoulder to elbow), seen from the side.',
    positive: 'beyond straight; 0° straight, a lack of extension is negative',
    start:
      'Stand with your {side, select, left {left} other {right}} side to the camera, arm at your side, elbow bent to a right angle.',
    stabilise: 'Upper arm at the side.',
    neutralCue: 'Hold it there, still',
    instruction: 'Straighten your {side, select, left {left} other {right}} elbow, upper arm still.',
  },
  'trunk-lateral-flexion': {
    name: 'Trunk lateral flexion',
    title:
      '{side, select, left {Trunk lateral flexion to the left} right {Trunk lateral flexion to the right} other {Trunk lateral flexion}}',
    definition: 'Trunk axis (mid-hip to mid-shoulder) against the vertical.',
    positive: 'towards the named side',
    start: 'Stand facing the camera, feet shoulder-width apart, arms at your sides.',
    stabilise: 'Pelvis, with both feet flat on the floor.',
    neutralCue: 'Stand relaxed and still',
    instruction: 'Slide your {side, select, left {left} other {right}} hand down your leg, without turning.',
  },
  'trunk-flexion': {
    name: 'Trunk flexion',
    title: 'Trunk flexion',
    definition:
      'Trunk axis (mid-hip to mid-shoulder) against the vertical, from the side: hips and spine together.',
    positive: 'forwards',
    start: 'Stand with one side to the camera, feet hip-width apart, arms hanging.',
    stabilise: 'Both feet flat on the floor, knees straight.',
    neutralCue: 'Stand relaxed and still',
    instruction: 'Bend forwards slowly, knees straight, as far as is comfortable.',
  },
  'hip-abduction': {
    name: 'Hip abduction',
    title: '{side, select, left {Left hip abduction} right {Right hip abduction} other {Hip abduction}}',
    definition:
      'Thigh (hip to knee) against the vertical, from the person’s own stance. A tilt of the pelvis is not seen and is part of it.',
    positive: 'away from the other leg',
    start: 'Stand facing the camera, one hand on a chair, feet together.',
    stabilise: 'Pelvis level, trunk upright, weight on the other leg.',
    neutralCue: 'Stand relaxed and still',
    instruction:
      'Lift your {side, select, left {left} other {right}} leg out to the side, knee straight, toes forwards.',
  },
  'knee-flexion': {
    name: 'Knee flexion',
    title: '{side, select, left {Left knee flexion} right {Right knee flexion} other {Knee flexion}}',
    definition: 'Shank (knee to ankle) against the thigh (hip to knee), seen from the side.',
    positive: 'heel towards the buttock, 0° straight',
    start:
      'Stand with your {side, select, left {left} other {right}} side to the camera, one hand on a chair.',
    stabilise: 'Thigh vertical, trunk upright.',
    neutralCue: 'Stand relaxed and still',
    instruction:
      'Bend your {side, select, left {left} other {right}} knee, heel towards your bottom, thigh still.',
  },
}

/** A movement of both sides, by its name. */
export const bothSides = '{name} (left and right)'

/** Movements that are not offered, with the reason for the practitioner. */
export const notOffered: Readonly<
  Record<
    MovementNotOfferedId,
    Omit<MovementText, 'title' | 'neutralCue' | 'instruction'> & { readonly reason: string }
  >
> = {
  'shoulder-external-rotation-at-side': {
    name: 'Shoulder external rotation at the side',
    definition:
      'Forearm, elbow at a right angle and kept at the side, against the sagittal plane, from above.',
    positive: 'hand outwards, 0° with the forearm pointing forwards',
    start:
      'Stand facing the camera, {side, select, left {left} other {right}} elbow at your side and bent to a right angle.',
    stabilise: 'Elbow at the side, trunk facing forwards.',
    reason:
      'From in front the turn shows only as a shorter forearm, where a few pixels are many degrees; it takes a camera above the person. At 90° of abduction, rotation can be measured from the side.',
  },
  'shoulder-horizontal-adduction': {
    name: 'Shoulder horizontal adduction',
    definition: 'Upper arm, held level, against the shoulder line, from above.',
    positive: 'across the front of the body, 0° with the arm out to the side',
    start:
      'Sit facing the camera, {side, select, left {left} other {right}} arm out to the side at shoulder height.',
    stabilise: 'Shoulder blade and trunk, against the back of the chair.',
    reason:
      'From in front the arm comes to point at the camera, and its angle would be a guess from how short it looks; it takes a camera above the person.',
  },
}
