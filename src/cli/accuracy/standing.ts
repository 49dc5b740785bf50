import { mean } from 'simple-statistics'
import type { Pose } from '../../core/body/pose'
import { withinSd } from '../../core/error/agreement/within-sd'
import { isMissing } from '../../core/math/missing'
import { POSTURE_MEASURES } from '../../core/posture/measures/catalogue'
import type { PostureMeasure, PostureMeasureId } from '../../core/posture/measures/measure'
import { readPosture } from '../../core/posture/measures/read-posture'
import { formatTable } from '../table'
import type { PhantomImage } from './phantom-image'
import { isStraight } from './sets/scored-set'
import { headTop, standingTruths } from './standing-truth'

/** A posture measure on the standing people of the phantom, in its own unit. */
export interface StandingSummary {
  readonly measure: PostureMeasureId
  readonly unit: PostureMeasure['unit']
  readonly n: number
  readonly bias: number
  /** Root mean square error. */
  readonly rms: number
  /** Standard deviation about each person's own mean. */
  readonly within: number
}

/** Whoever moves by more than this, degrees, does not stand any more. */
const NEARLY_STILL = 15
/** Sets made for posture, whatever the angle. */
const POSTURE_SETS = [
  'head_tilt',
  'shoulder_tilt',
  'trunk_lean_lateral',
  'pelvis_tilt',
  'trunk_lean_forward',
  'forward_head',
]
/** Where there are pictures that differ in a measure, those: level shoulders say little about tilted ones. */
const OWN_SETS: Readonly<Partial<Record<PostureMeasureId, readonly string[]>>> = {
  'head-tilt': ['head_tilt', 'neck_lateral'],
  'shoulder-line': ['shoulder_tilt', 'trunk_lean_lateral'],
  'trunk-lean-lateral': ['trunk_lean_lateral'],
  'trunk-shift': ['trunk_lean_lateral'],
  'trunk-inclination': ['trunk_lean_forward'],
}

/** Sets in which a leg is lifted, an arm points at the camera or is held up, or the head or the trunk turns. */
const NOT_STANDING = [
  'elbow_extension',
  'hip_abduction',
  'knee_flexion',
  'neck_combined',
  'neck_flexext_front',
  'rotation_abd90',
  'rotation_abd90_side',
  'rotation_side',
]

const isStanding = (image: PhantomImage) =>
  isStraight(image) &&
  image.view !== 'back' &&
  image.seated !== true &&
  !NOT_STANDING.includes(image.set) &&
  (POSTURE_SETS.includes(image.set) || Math.abs(image.angles[image.variable] ?? 90) <= NEARLY_STILL)

const viewOf = ({ view, subject_heading_deg: heading }: PhantomImage) =>
  view === 'front' ? 'front' : heading > 0 ? 'right' : 'left'

interface StandingError {
  readonly human: string
  readonly error: number
}

function summarise(measure: PostureMeasure, errors: readonly StandingError[]): StandingSummary | undefined {
  const people = [...new Set(errors.map(({ human }) => human))]
  const within = withinSd(
    people.map((person) => errors.filter(({ human }) => human === person).map(({ error }) => error)),
  )
  if (isMissing(within)) return undefined
  const values = errors.map(({ error }) => error)
  return {
    measure: measure.id,
    unit: measure.unit,
    n: values.length,
    bias: mean(values),
    rms: Math.sqrt(mean(values.map((value) => value ** 2))),
    within: within.sd,
  }
}

/** How far every automatic posture measure is off on standing people: what `core/posture/phantom-errors.ts` holds. */
export function summariseStanding(
  images: readonly PhantomImage[],
  poseOf: (image: PhantomImage) => Pose,
): readonly StandingSummary[] {
  const heights = new Map<string, number>()
  for (const image of images)
    heights.set(image.human, Math.max(heights.get(image.human) ?? 0, headTop(image)))
  const standing = images.filter(isStanding)
  return POSTURE_MEASURES.flatMap((measure) => {
    const sets = OWN_SETS[measure.id]
    const errors = standing
      .filter((image) => measure.views.includes(viewOf(image)) && (sets?.includes(image.set) ?? true))
      .flatMap((image): StandingError[] => {
        const truth = standingTruths(image, heights.get(image.human) ?? 0)[measure.id]
        if (truth === undefined || truth === null) return []
        const reading = readPosture(measure, { pose: poseOf(image), view: viewOf(image), placed: {} })
        return isMissing(reading) ? [] : [{ human: image.human, error: reading.value - truth }]
      })
    return summarise(measure, errors) ?? []
  })
}

const figure = (value: number) => value.toFixed(2)

/** One row for each measure, in the measure's own unit. */
export const standingTable = (rows: readonly StandingSummary[]) =>
  formatTable(
    ['standing people', 'unit', 'n', 'bias', 'RMS', 'within a person'],
    rows.map(({ measure, unit, n, bias, rms, within }) => [
      measure,
      unit,
      String(n),
      ...[bias, rms, within].map(figure),
    ]),
  )
