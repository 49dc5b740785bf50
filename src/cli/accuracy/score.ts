import type { ModelId, Pose } from '../../core/body/pose'
import type { Side } from '../../core/body/skeleton'
import { readingUncertainty } from '../../core/error/budget/reading'
import { stillUncertainty } from '../../core/error/posture/uncertainty'
import { isMissing, type Missing } from '../../core/math/missing'
import { pixels } from '../../core/math/units'
import { movementById } from '../../core/movements/catalogue'
import { MOVEMENT_IDS, type Movement } from '../../core/movements/movement'
import { POSTURE_MEASURES } from '../../core/posture/measures/catalogue'
import { readPosture } from '../../core/posture/measures/read-posture'
import type { PostureScene } from '../../core/posture/measures/scene'
import { placedByUser, placesOf } from '../../core/posture/points/placed-points'
import { readStill } from '../../core/quality/gated-reader'
import { type Coverage, coverageOf } from './coverage'
import { pairWithNeutrals } from './neutral'
import type { PhantomImage } from './phantom-image'
import { SCORED_SETS } from './sets'
import type { MeasureId, ScoredSet } from './sets/scored-set'
import { type ErrorSummary, summariseErrors } from './statistics'

/** A value and, where it is known, how sure it is: half the width of the 95 % interval. */
type Read = { readonly degrees: number; readonly uncertainty?: number } | Missing

/**
 * The two rulers of a limb, degrees: between the joint centres of the rig, and between the middles of
 * the limb's visible outline. Neither is the bone; a goniometer lies between or near them.
 */
export interface Rulers {
  readonly rig: number
  readonly limb: number
}

/** One entry of the JSON's `images`. */
export type ScoredImage = {
  readonly image: string
  readonly set: string
  readonly measure: MeasureId
  /** What the truth is taken against, where a set is scored against more than one. */
  readonly against?: string
  /** `null` where the measure has no side. */
  readonly side: Side | null
  /** Of a limb the mean of both rulers. */
  readonly truth: number
  readonly rulers?: Rulers
} & Read

/** The errors against the truth, of a limb against each of its rulers alone, and how far the uncertainties hold. */
export type RuledSummary = ErrorSummary & {
  readonly rulers?: Readonly<Record<keyof Rulers, ErrorSummary>>
  readonly coverage?: Coverage
}

/** One entry of the JSON's `sets`, with its parts. */
export type SetSummary = RuledSummary & {
  readonly set: string
  readonly measure: MeasureId
  readonly against?: string
  readonly parts: readonly (RuledSummary & { readonly part: string })[]
}

/** An image that is measured, with its neutral where it has one. */
export interface PlannedImage {
  readonly image: PhantomImage
  readonly scoredSet: ScoredSet
  readonly truth: number
  readonly rulers?: Rulers
  readonly neutral?: PhantomImage
}

function movementOf(measure: MeasureId) {
  const id = MOVEMENT_IDS.find((movement) => movement === measure)
  return id && movementById(id)
}

/**
 * Chooses what is measured: every image of every set of the table. Left out is an image that is the
 * zero of a movement that only exists relative to its neutral: it would be compared with itself.
 */
export function planScoring(images: readonly PhantomImage[]): readonly PlannedImage[] {
  const neutrals = pairWithNeutrals(images)
  const zeros = new Set([...neutrals.values()].map(({ id }) => id))
  return SCORED_SETS.flatMap((scoredSet) => {
    const isRelative = movementOf(scoredSet.measure)?.zero === 'neutral-required'
    return images
      .filter(({ set, id }) => set === scoredSet.set && !(isRelative && zeros.has(id)))
      .flatMap((image) => {
        const neutral = neutrals.get(image.id)
        const rig = scoredSet.truth(image, neutral)
        if (rig === undefined) return []
        const limb = scoredSet.limbTruth?.(image, neutral)
        return [
          {
            ...{ image, scoredSet, truth: limb === undefined ? rig : (rig + limb) / 2 },
            ...(limb !== undefined && { rulers: { rig, limb } }),
            ...(neutral && { neutral }),
          },
        ]
      })
  })
}

/** A picture of the phantom as a standing person, with those points placed that the set takes from the truth. */
function sceneOf(scoredSet: ScoredSet, image: PhantomImage, pose: Pose): PostureScene {
  const { view, landmarks, subject_heading_deg: heading } = image
  const placed = (scoredSet.placed?.(image) ?? []).map((name) => {
    // The phantom's ankle is the joint's middle, which is where a malleolus is placed from in front.
    const [x, y] = landmarks[name.replace('malleolus', 'ankle')]?.px ?? []
    if (x === undefined || y === undefined) throw new Error(`${image.id} does not tell where ${name} is.`)
    return placedByUser(pose, name, { x: pixels(x), y: pixels(y) })
  })
  const side = heading > 0 ? 'right' : 'left'
  const shown = view === 'front' || view === 'back' ? view : side
  return { pose, view: shown, placed: placesOf(placed, pose) }
}

const withUncertainty = (value: number, uncertainty: { readonly halfWidth: number } | Missing): Read => ({
  degrees: value,
  ...(!isMissing(uncertainty) && { uncertainty: uncertainty.halfWidth }),
})

function readMovement(
  movement: Movement,
  side: Side | undefined,
  pose: Pose,
  model: ModelId,
  neutral: Pose | undefined,
): Read {
  const reading = readStill(movement, side ?? 'left', pose, neutral)
  if (isMissing(reading)) return reading
  const uncertainty = readingUncertainty(reading.degrees, pose, {
    model,
    movement,
    ...(side && { side }),
    neutralTaken: movement.zero !== 'anatomical' && neutral !== undefined,
  })
  return withUncertainty(reading.degrees, uncertainty)
}

function readStanding({ image, scoredSet }: PlannedImage, pose: Pose, model: ModelId): Read {
  const measure = POSTURE_MEASURES.find(({ id }) => id === scoredSet.measure)
  if (measure === undefined) throw new Error(`No measure has the id ${scoredSet.measure}`)
  const scene = sceneOf(scoredSet, image, pose)
  const reading = readPosture(measure, scene)
  if (isMissing(reading)) return reading
  return withUncertainty(reading.value, stillUncertainty(measure, scene, reading, model))
}

/** Measures one image on the pose that `model` found in it, and on that of its neutral. */
export function scoreImage(planned: PlannedImage, model: ModelId, pose: Pose, neutral?: Pose): ScoredImage {
  const { image, scoredSet, truth, rulers } = planned
  const { set, measure, against } = scoredSet
  const side = scoredSet.side(image)
  const movement = movementOf(measure)
  const read = movement
    ? readMovement(movement, side, pose, model, neutral)
    : readStanding(planned, pose, model)
  return {
    image: image.image,
    set,
    measure,
    ...(against !== undefined && { against }),
    side: side ?? null,
    truth,
    ...(rulers && { rulers }),
    ...read,
  }
}

/**
 * Movements that every model sees in the plane of the image: by its errors in them together a model is
 * put in order with the others (pose/choice/models.ts).
 */
const IN_PLANE = [
  'abduction',
  'abduction_compensated',
  'flexion',
  'shoulder_extension',
  'elbow',
  'trunk_lateral_flexion',
  'neck_lateral',
]

/** Summarises the images of the movements in the plane of the image. */
export const summariseInPlane = (scored: readonly ScoredImage[]): RuledSummary =>
  summariseAll(scored.filter(({ set }) => IN_PLANE.includes(set)))

/** How far the readings lie from a truth; what is refused counts as such. */
export const errorsAgainst = (scored: readonly ScoredImage[], truth: (entry: ScoredImage) => number) =>
  summariseErrors(scored.map((entry) => ('degrees' in entry ? entry.degrees - truth(entry) : undefined)))

function summariseAll(scored: readonly ScoredImage[]): RuledSummary {
  const against = (ruler: keyof Rulers) =>
    errorsAgainst(scored, (entry) => entry.rulers?.[ruler] ?? entry.truth)
  const coverage = coverageOf(scored)
  return {
    ...errorsAgainst(scored, ({ truth }) => truth),
    ...(scored.some(({ rulers }) => rulers) && { rulers: { rig: against('rig'), limb: against('limb') } }),
    ...(coverage && { coverage }),
  }
}

/** Summarises the images of each set and of its parts. */
export function summariseSets(
  scored: readonly ScoredImage[],
  images: readonly PhantomImage[],
): readonly SetSummary[] {
  const byName = new Map(images.map((image) => [image.image, image]))
  return SCORED_SETS.map(({ set, measure, against, parts }) => {
    const entries = scored.filter(
      (entry) => entry.set === set && entry.measure === measure && entry.against === against,
    )
    return {
      set,
      measure,
      ...(against !== undefined && { against }),
      ...summariseAll(entries),
      parts: parts.map(({ name, has }) => ({
        part: name,
        ...summariseAll(
          entries.filter((entry) => {
            const image = byName.get(entry.image)
            return image !== undefined && has(image)
          }),
        ),
      })),
    }
  }).filter(({ n }) => n > 0)
}
