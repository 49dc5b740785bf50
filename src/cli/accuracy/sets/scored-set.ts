import type { Side } from '../../../core/body/skeleton'
import type { MovementId } from '../../../core/movements/movement'
import type { PostureMeasureId } from '../../../core/posture/measures/measure'
import type { PlacedPointName } from '../../../core/posture/points/placed-points'
import { turnFromView } from '../neutral'
import type { PhantomImage } from '../phantom-image'

/** A part of a set that is reported on its own, because its error is of another kind. */
export interface Part {
  readonly name: string
  readonly has: (image: PhantomImage) => boolean
}

export type MeasureId = MovementId | PostureMeasureId

/**
 * What is true in an image, degrees in the measure's own sign; undefined where the phantom does not tell.
 * The neutral is the image that the person's own zero is taken from; none on that image itself.
 */
type Truth = (image: PhantomImage, neutral: PhantomImage | undefined) => number | undefined

/** What is measured on the images of one set, and what is true. */
export interface ScoredSet {
  readonly set: string
  readonly measure: MeasureId
  /** The side that is handed to the movement; none for a measure without sides. */
  readonly side: (image: PhantomImage) => Side | undefined
  readonly truth: Truth
  /** The same between the middles of the limb's visible outline: the second ruler of a limb. */
  readonly limbTruth?: Truth
  readonly parts: readonly Part[]
  /** What the truth is taken against, where a set is scored against more than one. */
  readonly against?: string
  /** Points that are taken from the truth, as if somebody had placed them. */
  readonly placed?: (image: PhantomImage) => readonly PlacedPointName[]
}

/** Turned by at most 7° and rolled by at most 3°: what a careful setup leaves. */
export const isStraight = (image: PhantomImage) =>
  Math.abs(turnFromView(image)) <= 7 && Math.abs(image.camera.roll_deg) <= 3
/** Closer than this, metres, the head fills enough of the picture: near pictures are at 1.2 to 1.5 m, far ones from 2.8 m on. */
const NEAR = 2
const isNear = (image: PhantomImage) => image.camera.distance_m < NEAR

export const STRAIGHT: Part = { name: 'straight', has: isStraight }
export const OFF: Part = { name: 'off', has: (image) => !isStraight(image) }
export const NEAR_PART: Part = { name: 'near', has: (image) => isStraight(image) && isNear(image) }
export const FAR_PART: Part = { name: 'far', has: (image) => isStraight(image) && !isNear(image) }

export const angle = (image: PhantomImage, name: string) => image.angles[name] ?? undefined
export const opposite = (value: number | undefined) => (value === undefined ? undefined : -value)
/** The angle that the image was made to show. */
export const variable = (image: PhantomImage) => angle(image, image.variable)

/** Signed movements of head and trunk are measured to the left, as the phantom's truth is. */
export const left = (): Side => 'left'
export const none = () => undefined
/** The side towards the camera, of a person who stands sideways to it. */
export const nearSide = ({ subject_heading_deg: heading }: PhantomImage): Side =>
  heading > 0 ? 'right' : 'left'
