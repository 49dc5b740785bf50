import { isMissing, type Missing } from '../../core/math/missing'
import type { PostureMeasure, PostureMeasureId } from '../../core/posture/measures/measure'
import type { PostureView } from '../../core/posture/measures/scene'
import { centimetres } from '../../core/posture/measures/stature'
import type { PlacedPointName } from '../../core/posture/points/placed-points'
import { partsOf } from '../../core/posture/points/view-points'
import { text } from '../../text/text'
import { formatDegrees } from '../../ui/format'

export const VIEW_NAMES: Readonly<Record<PostureView, string>> = {
  front: 'Front',
  back: 'Back',
  left: 'Left side',
  right: 'Right side',
}

type Unit = PostureMeasure['unit']

/** "2.3°" or "1.4 %"; a true minus sign, never "−0". */
export function valueText(value: number, unit: Unit): string {
  if (unit === '°') return formatDegrees(value, { decimals: 1 })
  return `${formatDegrees(value, { decimals: 1 }).replace('°', '')}\u00a0%`
}

/** Centimetres of a share of the person's height, where their height is known: "2.4 cm". */
export function centimetresText(value: number, unit: Unit, heightCm: number | undefined): string | undefined {
  if (unit !== '% of height' || heightCm === undefined) return undefined
  return `${formatDegrees(centimetres(value, heightCm), { decimals: 1 }).replace('°', '')}\u00a0cm`
}

const HIGHER = ['left higher', 'right higher'] as const
const BESIDE = ['to the left', 'to the right'] as const
const IN_FRONT = ['in front', 'behind'] as const
const KNEE = ['knee towards the midline', 'knee away from the midline'] as const

/** What a positive value and what a negative one says. Without an entry the number says it all. */
const DIRECTIONS: Readonly<Partial<Record<PostureMeasureId, readonly [positive: string, negative: string]>>> =
  {
    'head-tilt': HIGHER,
    'shoulder-line': HIGHER,
    'scapular-line': HIGHER,
    'pelvic-obliquity': HIGHER,
    'head-shift': BESIDE,
    'trunk-shift': BESIDE,
    'trunk-lean-lateral': BESIDE,
    'frontal-knee-left': KNEE,
    'frontal-knee-right': KNEE,
    'toe-out': ['toe-out', 'toe-in'],
    'plumb-head-lateral': BESIDE,
    'plumb-shoulders-lateral': BESIDE,
    'plumb-pelvis-lateral': BESIDE,
    'plumb-knees-lateral': BESIDE,
    'head-offset': ['ear in front of the shoulder', 'ear behind the shoulder'],
    'shoulder-offset': ['shoulder in front of the hip', 'shoulder behind the hip'],
    'forward-shoulder-angle': ['acromion in front of C7', 'acromion behind C7'],
    'trunk-inclination': ['forwards', 'backwards'],
    'pelvic-tilt': ['ASIS lower than PSIS', 'ASIS higher than PSIS'],
    'knee-angle': ['bent', 'beyond straight'],
    'plumb-ear': IN_FRONT,
    'plumb-shoulder': IN_FRONT,
    'plumb-hip': IN_FRONT,
    'plumb-knee': IN_FRONT,
  }

/** Which way a value points, in words; empty where it reads as zero, or the measure has no two directions. */
export function directionText({ id }: Pick<PostureMeasure, 'id'>, value: number): string {
  const words = DIRECTIONS[id]
  if (!words || Math.abs(value) < 0.05) return ''
  return words[value > 0 ? 0 : 1]
}

const POINT_NAMES: Readonly<Record<ReturnType<typeof partsOf>['point'], string>> = {
  c7: 'C7',
  tragus: 'tragus',
  acromion: 'acromion',
  scapula: 'lower angle of the scapula',
  asis: 'ASIS',
  psis: 'PSIS',
  trochanter: 'greater trochanter',
  patella: 'patella',
  malleolus: 'lateral malleolus',
  toe: 'second toe',
}

/** From in front and behind the middle of the ankle is what the leg's axis runs through, not its outer knob. */
const FRONTAL_ANKLE = 'mid-ankle'

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A point without its side: "Acromion". */
export function pointName(point: ReturnType<typeof partsOf>['point'], view: PostureView): string {
  const fromSide = view === 'left' || view === 'right'
  return capitalised(point === 'malleolus' && !fromSide ? FRONTAL_ANKLE : POINT_NAMES[point])
}

/** A point with its side where the view shows both: "Left acromion". */
export function placedPointText(name: PlacedPointName, view: PostureView): string {
  const { point, side } = partsOf(name)
  const plain = pointName(point, view)
  if (side === undefined || view === 'left' || view === 'right') return plain
  const isAbbreviation = plain === plain.toUpperCase()
  return `${capitalised(side)} ${isAbbreviation ? plain : plain.toLowerCase()}`
}

/** Which points a measure waits for: it has no value before all of them are placed. */
const WAITS_FOR: Readonly<Partial<Record<PostureMeasureId, string>>> = {
  'scapular-line': 'Place the lower angle of both scapulae to measure it.',
  'toe-out': 'With the toes in the picture, place mid-ankle and second toe of both feet to measure it.',
  'craniovertebral-angle': 'Place C7 and the tragus to measure it.',
  'forward-shoulder-angle': 'Place C7 and the acromion to measure it.',
  'pelvic-tilt': 'Place ASIS and PSIS to measure it.',
}

const WHAT_TO_DO: Readonly<Partial<Record<Missing['missing'], string>>> = {
  nobody: 'Take the view again with the whole person in the picture.',
  'several-people': 'Take the view again with only the person being measured in the picture.',
  'outside-picture': 'Take the view again from further back, with head and feet in the picture.',
  'landmark-unsure': 'Take the view again with more light, or with closer-fitting clothes.',
  'wrong-view': 'Take the view again, standing square to the camera.',
  'too-far': 'Take the view again from closer, about 3 m away.',
  'too-dark': 'Take the view again with more light.',
  'not-level': 'Level the camera, or mark an upright edge, and take the view again.',
  'too-few': 'Take the view again, standing still for the whole time.',
  implausible: 'Take the view again, in closer-fitting clothes and with nothing in front of the body.',
  'sides-swapped': 'Take the view again, standing square to the camera.',
  'not-in-model': 'Take the view again with another model.',
}

/** What can be done about a value that is missing, or nothing where nothing can. */
function whatToDo({ id }: Pick<PostureMeasure, 'id'>, { missing }: Missing, view: PostureView): string {
  if (missing !== 'not-placed') return WHAT_TO_DO[missing] ?? ''
  if (id === 'pelvic-obliquity') return `Place both ${view === 'back' ? 'PSIS' : 'ASIS'} to measure it.`
  return WAITS_FOR[id] ?? ''
}

/** Why a value is missing, as a line that stands alone. */
function reasonText(reading: Missing): string {
  if (reading.missing === 'too-few') return 'Too few steady frames.'
  if (reading.missing === 'not-placed') return 'No model sees this.'
  if (reading.missing === 'wrong-view' && reading.detail === 'turned') return 'Turned too far to tell this.'
  return `${capitalised(text.missing[reading.missing])}.`
}

/** "2.3°, left higher", or why there is no value and what to do. */
export function valueWords(
  measure: PostureMeasure,
  reading: { readonly value: number } | Missing,
  view: PostureView,
): string {
  if (isMissing(reading)) return `${reasonText(reading)} ${whatToDo(measure, reading, view)}`.trim()
  const direction = directionText(measure, reading.value)
  return `${valueText(reading.value, measure.unit)}${direction && `, ${direction}`}`
}
