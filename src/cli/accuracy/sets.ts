import type { Side } from '../../core/body/skeleton'
import type { MovementId } from '../../core/movements/movement'
import type { PostureMeasureId } from '../../core/posture/measures/measure'
import type { PlacedPointName } from '../../core/posture/points/placed-points'
import { turnFromView } from './neutral'
import type { PhantomImage } from './phantom-image'
import { trueToeOut } from './standing-truth'

/** A part of a set that is reported on its own, because its error is of another kind. */
interface Part {
  readonly name: string
  readonly has: (image: PhantomImage) => boolean
}

export type MeasureId = MovementId | PostureMeasureId

/** What is measured on the images of one set, and what is true. */
export interface ScoredSet {
  readonly set: string
  readonly measure: MeasureId
  /** The side that is handed to the movement; none for a measure without sides. */
  readonly side: (image: PhantomImage) => Side | undefined
  /** Degrees in the measure's own sign; undefined where the phantom does not tell. */
  readonly truth: (image: PhantomImage) => number | undefined
  /** The same between the middles of the limb's visible outline: the second ruler of a limb. */
  readonly limbTruth?: (image: PhantomImage) => number | undefined
  readonly parts: readonly Part[]
  /** What the truth is taken against, where a set is scored against more than one. */
  readonly against?: string
  /** Points that are taken from the truth, as if somebody had placed them. */
  readonly placed?: (image: PhantomImage) => readonly PlacedPointName[]
}

/** Turned by at most 7° and rolled by at most 3°: what a careful setup leaves. */
export const isStraight = (image: PhantomImage) =>
  Math.abs(turnFromView(image)) <= 7 && Math.abs(image.camera.roll_deg) <= 3
/** Closer than this, metres, the head fills enough of the picture. The phantom's are 1.3 m and 3 m. */
const NEAR = 2
const isNear = (image: PhantomImage) => image.camera.distance_m < NEAR
/** Beyond this the profile comes into view and a turning head is another problem. */
const PROFILE = 45

const STRAIGHT: Part = { name: 'straight', has: isStraight }
const OFF: Part = { name: 'off', has: (image) => !isStraight(image) }
const NEAR_PART: Part = { name: 'near', has: (image) => isStraight(image) && isNear(image) }
const FAR_PART: Part = { name: 'far', has: (image) => isStraight(image) && !isNear(image) }

const angle = (image: PhantomImage, name: string) => image.angles[name] ?? undefined
const opposite = (value: number | undefined) => (value === undefined ? undefined : -value)
const variable = (image: PhantomImage) => angle(image, image.variable)

/** The second ruler: the angle between the middles of the limbs' visible outlines. */
const outline = (image: PhantomImage, name: string) =>
  image.angles_limb?.[`${image.side}_${name}`] ?? undefined
const limb = ({ side }: PhantomImage): Side | undefined => (side === 'mid' ? undefined : side)
/** Signed movements of head and trunk are measured to the left, as the phantom's truth is. */
const left = (): Side => 'left'
const none = () => undefined

const splitTurn = (part: Part): Part[] => {
  const turn = (image: PhantomImage) => Math.abs(angle(image, 'neck_rotation') ?? 0)
  return [
    { name: `${part.name}, to ${PROFILE}°`, has: (image) => part.has(image) && turn(image) <= PROFILE },
    { name: `${part.name}, beyond`, has: (image) => part.has(image) && turn(image) > PROFILE },
  ]
}

const nearSide = ({ subject_heading_deg: heading }: PhantomImage): Side => (heading > 0 ? 'right' : 'left')

/** Every set that the app can measure today. */
export const SCORED_SETS: readonly ScoredSet[] = [
  {
    set: 'abduction',
    measure: 'shoulder-abduction',
    side: limb,
    truth: variable,
    limbTruth: (image) => outline(image, 'shoulder_abduction'),
    parts: [STRAIGHT, OFF],
  },
  {
    set: 'abduction_compensated',
    measure: 'shoulder-abduction',
    side: limb,
    truth: variable,
    limbTruth: (image) => outline(image, 'shoulder_abduction'),
    parts: [],
  },
  {
    set: 'flexion',
    measure: 'shoulder-flexion',
    side: limb,
    truth: variable,
    limbTruth: (image) => outline(image, 'shoulder_flexion'),
    parts: [STRAIGHT, OFF],
  },
  {
    set: 'shoulder_extension',
    measure: 'shoulder-extension',
    side: limb,
    // The phantom counts extension as negative flexion.
    truth: (image) => opposite(variable(image)),
    limbTruth: (image) => opposite(outline(image, 'shoulder_flexion')),
    parts: [],
  },
  {
    set: 'elbow',
    measure: 'elbow-flexion',
    side: limb,
    truth: variable,
    limbTruth: (image) => outline(image, 'elbow_flexion_sagittal'),
    parts: [],
  },
  {
    set: 'trunk_lateral_flexion',
    measure: 'trunk-lateral-flexion',
    side: left,
    truth: (image) => angle(image, 'trunk_lean_lateral'),
    parts: [],
  },
  {
    set: 'trunk_lean_forward',
    measure: 'trunk-flexion',
    side: none,
    truth: (image) => angle(image, 'trunk_lean_forward'),
    parts: [],
  },
  {
    set: 'neck_lateral',
    measure: 'cervical-lateral-flexion',
    side: left,
    truth: (image) => angle(image, 'neck_lateral_flexion'),
    parts: [NEAR_PART, FAR_PART, OFF],
  },
  {
    set: 'neck_rotation',
    measure: 'cervical-rotation',
    side: left,
    truth: (image) => angle(image, 'neck_rotation'),
    parts: [...splitTurn(NEAR_PART), ...splitTurn(FAR_PART), OFF],
  },
  {
    set: 'neck_flexext',
    measure: 'cervical-flexion',
    side: none,
    truth: (image) => angle(image, 'neck_flexion'),
    parts: [NEAR_PART, FAR_PART],
  },
  {
    set: 'neck_flexext_front',
    measure: 'cervical-flexion',
    side: none,
    truth: (image) => angle(image, 'neck_flexion'),
    parts: [],
  },
  {
    set: 'head_tilt',
    measure: 'head-tilt',
    side: none,
    truth: (image) => angle(image, 'eye_line_tilt'),
    parts: [],
  },
  {
    set: 'shoulder_tilt',
    measure: 'shoulder-line',
    side: none,
    truth: (image) => angle(image, 'shoulder_line_tilt'),
    parts: [STRAIGHT, OFF],
  },
  {
    set: 'shoulder_tilt',
    measure: 'toe-out',
    side: none,
    truth: trueToeOut,
    parts: [STRAIGHT, OFF],
    placed: () => ['left_malleolus', 'right_malleolus', 'left_toe', 'right_toe'],
  },
  {
    set: 'trunk_lean_lateral',
    measure: 'trunk-lean-lateral',
    side: none,
    truth: (image) => angle(image, 'trunk_lean_lateral'),
    parts: [],
  },
  {
    set: 'trunk_lean_forward',
    measure: 'trunk-inclination',
    side: none,
    truth: (image) => angle(image, 'trunk_lean_forward_midshoulder_raw'),
    parts: [],
  },
  {
    // The definition's line bends away from the thorax above the hips, by 0.5 to 2.5° in these people.
    set: 'trunk_lean_forward',
    measure: 'trunk-inclination',
    against: 'thorax',
    side: none,
    truth: (image) => angle(image, 'trunk_lean_forward_raw'),
    parts: [],
  },
  {
    set: 'trunk_lean_forward',
    measure: 'knee-angle',
    side: none,
    truth: (image) => angle(image, `${nearSide(image)}_knee_flexion`),
    parts: [],
  },
  {
    set: 'forward_head',
    measure: 'craniovertebral-angle',
    side: none,
    truth: (image) => angle(image, 'craniovertebral_angle'),
    parts: [],
    placed: (image) => ['c7', `${nearSide(image)}_tragus`],
  },
  {
    // Refused on purpose: without both ASIS there is no pelvic line.
    set: 'pelvis_tilt',
    measure: 'pelvic-obliquity',
    side: none,
    truth: (image) => angle(image, 'pelvis_tilt'),
    parts: [],
  },
]
