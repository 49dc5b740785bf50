import type { LevelSource } from '../../core/body/frame-context'
import type { MissingReason } from '../../core/math/missing'
import type { PostureMeasureId } from '../../core/posture/measures/measure'
import type { PointKind } from '../../core/posture/points/view-points'

/** What a positive value says, and what a negative one. */
interface Direction {
  readonly positive: string
  readonly negative: string
}

const HIGHER: Direction = { positive: 'left higher', negative: 'right higher' }
const BESIDE: Direction = { positive: 'to the left', negative: 'to the right' }
const IN_FRONT: Direction = { positive: 'in front', negative: 'behind' }
const KNEE: Direction = { positive: 'knee towards the midline', negative: 'knee away from the midline' }

/** Which way a value points. Without an entry the number says it all. */
const directions: Readonly<Partial<Record<PostureMeasureId, Direction>>> = {
  'head-tilt': HIGHER,
  'shoulder-line': HIGHER,
  'scapular-line': HIGHER,
  'pelvic-obliquity': HIGHER,
  'head-shift': BESIDE,
  'trunk-shift': BESIDE,
  'trunk-lean-lateral': BESIDE,
  'frontal-knee-left': KNEE,
  'frontal-knee-right': KNEE,
  'toe-out': { positive: 'toe-out', negative: 'toe-in' },
  'plumb-head-lateral': BESIDE,
  'plumb-shoulders-lateral': BESIDE,
  'plumb-pelvis-lateral': BESIDE,
  'plumb-knees-lateral': BESIDE,
  'head-offset': { positive: 'ear in front of the shoulder', negative: 'ear behind the shoulder' },
  'shoulder-offset': { positive: 'shoulder in front of the hip', negative: 'shoulder behind the hip' },
  'forward-shoulder-angle': { positive: 'acromion in front of C7', negative: 'acromion behind C7' },
  'trunk-inclination': { positive: 'forwards', negative: 'backwards' },
  'pelvic-tilt': { positive: 'ASIS lower than PSIS', negative: 'ASIS higher than PSIS' },
  'knee-angle': { positive: 'bent', negative: 'beyond straight' },
  'plumb-ear': IN_FRONT,
  'plumb-shoulder': IN_FRONT,
  'plumb-hip': IN_FRONT,
  'plumb-knee': IN_FRONT,
}

/** A point by its name at the head of a line and within one; `{side}` where the view shows both. */
const point = (within: string, atHead = within) => ({
  name: `{side, select, left {Left ${within}} right {Right ${within}} other {${atHead}}}`,
  within: `{side, select, left {left ${within}} right {right ${within}} other {${within}}}`,
})

/** `ankle`: from in front and behind the leg's axis runs through the middle of the ankle, not its outer knob. */
const points: Readonly<Record<PointKind | 'ankle', ReturnType<typeof point>>> = {
  c7: point('C7'),
  tragus: point('tragus', 'Tragus'),
  acromion: point('acromion', 'Acromion'),
  scapula: point('lower angle of the scapula', 'Lower angle of the scapula'),
  asis: point('ASIS'),
  psis: point('PSIS'),
  trochanter: point('greater trochanter', 'Greater trochanter'),
  patella: point('patella', 'Patella'),
  malleolus: point('lateral malleolus', 'Lateral malleolus'),
  ankle: point('mid-ankle', 'Mid-ankle'),
  toe: point('second toe', 'Second toe'),
}

const AGAIN_SQUARE = 'Take the view again, standing square to the camera.'
const AGAIN_LIT = 'Take the view again with more light'

/** Why a value is missing, and what can be done about it. */
const missing: Readonly<Record<Exclude<MissingReason, 'not-placed'>, string>> = {
  nobody: 'Nobody in the picture. Take the view again with the whole person in the picture.',
  'several-people':
    'Several people in the picture. Take the view again with only the person being measured in the picture.',
  'landmark-unsure': `Landmarks not sure enough. ${AGAIN_LIT}, or with closer-fitting clothes.`,
  'outside-picture':
    'Partly outside the picture. Take the view again from further back, with head and feet in the picture.',
  'wrong-view': `Not in the right view. ${AGAIN_SQUARE}`,
  'too-dark': `Too dark. ${AGAIN_LIT}.`,
  'too-far': 'Too far from the camera. Take the view again from closer, about 3 m away.',
  'not-level':
    'The camera was not level. Level the camera, or mark an upright edge, and take the view again.',
  'camera-moved': 'The camera was moved.',
  'camera-frozen': 'The camera stood still.',
  implausible:
    'No joint reaches what was read. Take the view again, in closer-fitting clothes and with nothing in front of the body.',
  'sides-swapped': `Left and right were mixed up. ${AGAIN_SQUARE}`,
  'other-side': 'The other side faced the camera.',
  'other-side-moved': 'The other side moved.',
  'no-neutral': 'No neutral was taken.',
  'no-repetition': 'No complete repetition.',
  'too-few': 'Too few steady frames. Take the view again, standing still for the whole time.',
  'not-in-model': 'Not given by the model. Take the view again with another model.',
  'not-measured': 'Not measured.',
  'different-methods': 'Measured in different ways.',
  'no-measurement-error': 'Measurement error not known yet.',
}

/** The same for points that no model sees: which ones a measure waits for. */
const notPlaced: Readonly<Partial<Record<PostureMeasureId, string>>> = {
  'scapular-line': 'No model sees this. Place the lower angle of both scapulae to measure it.',
  'toe-out':
    'No model sees this. With the toes in the picture, place mid-ankle and second toe of both feet to measure it.',
  'craniovertebral-angle': 'No model sees this. Place C7 and the tragus to measure it.',
  'forward-shoulder-angle': 'No model sees this. Place C7 and the acromion to measure it.',
  'pelvic-tilt': 'No model sees this. Place ASIS and PSIS to measure it.',
  'pelvic-obliquity':
    'No model sees this. Place both {view, select, back {PSIS} other {ASIS}} to measure it.',
}

/** What told how level the camera was. */
const levelTellers: Readonly<Record<LevelSource, string>> = {
  sensor: 'the device’s motion sensor',
  marked: 'a marked upright edge',
  found: 'upright lines that were found in the picture and confirmed',
}

const SEEN =
  '{view, select, front {from in front} back {from behind} left {from the left} other {from the right}}'

/** What the sheet of a standing person says. */
export const sheet = {
  directions,
  valueAndDirection: '{value}, {direction}',
  missing,
  turnedTooFar: `Turned too far to tell this. ${AGAIN_SQUARE}`,
  notPlaced,
  notPlacedOtherwise: 'No model sees this.',
  points,
  /** What the picture shows, for somebody who does not see it. */
  picture: `The person standing, ${SEEN}, with plumb line and horizontals`,
  drawing: `The person standing, as a line drawing, ${SEEN}, with plumb line and horizontals`,
  levelTellers,
  level: 'The lines follow gravity, as told by {teller}.',
  vertical: 'The vertical is gravity’s, as told by {teller}.',
  notLevel: 'The lines follow the edges of the picture: nothing told how level the camera was.',
  /** What is known of the point that is being worked on, and what to do next. */
  choosePoint: 'Choose a landmark to place. Stickers on the skin make it surer.',
  placePoint:
    'Tap the spot in the picture, or drag the dashed ring. The arrow keys move it by a pixel, with Shift by ten{standsIn, select, some {; Enter leaves it where the model has it} other {}}.',
  pointPlaced:
    '{point} placed by hand{standIn, select, some {, {away, plural, one {# pixel} other {# pixels}} from the model’s stand-in} other {}}.{partner, select, none {} other { It counts once {partner} is placed as well.}}',
}
