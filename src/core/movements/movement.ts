import type { AngleReading } from '../body/angle-reading'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import type { Degrees } from '../math/units'
import type { CompensationId } from './compensations'
import type { Limits } from './limits'

export const MOVEMENT_IDS = [
  'shoulder-abduction',
  'shoulder-flexion',
  'shoulder-extension',
  'shoulder-external-rotation',
  'shoulder-internal-rotation',
  'elbow-flexion',
  'elbow-extension',
  'cervical-flexion',
  'cervical-extension',
  'cervical-lateral-flexion',
  'cervical-rotation',
  'trunk-lateral-flexion',
  'trunk-flexion',
  'hip-abduction',
  'knee-flexion',
] as const
export type MovementId = (typeof MOVEMENT_IDS)[number]

export type Region = 'shoulder' | 'elbow' | 'neck' | 'trunk' | 'hip' | 'knee'
/** How the person stands to the camera: facing it, or with a side (the tested one) towards it. */
export const CAMERA_VIEWS = ['front', 'side'] as const
export type CameraView = (typeof CAMERA_VIEWS)[number]
export type Plane = 'frontal' | 'sagittal' | 'transverse'

/** What published numbers are: a code that the texts put in words. */
export type ReferenceMeaning =
  | 'textbook'
  | 'abduction-medians-by-age'
  | 'flexion-percentiles-of-young-adults'
  | 'means-of-men'
  | 'means-of-older-people'

/** A published reference range or mean, always with where it comes from. */
export interface ReferenceRange {
  /** Lower and upper edge of the band; equal where the source gives one number. */
  readonly low: Degrees
  readonly high: Degrees
  /** What the numbers are, of whom, and how they were taken. */
  readonly meaning: ReferenceMeaning
  /** Author, year, journal or book. */
  readonly source: string
}

/** What a movement is, whether or not a camera can measure it. Its name and its words stand in the texts, by its id. */
export interface MovementDescription {
  readonly region: Region
  readonly plane: Plane
  /**
   * What left and right mean: a limb that moves (`limb`), a direction that the head or trunk moves
   * in (`direction`), or nothing (`none`: flexion and extension of the neck).
   */
  readonly laterality: 'limb' | 'direction' | 'none'
  /** What the tester watches for, the commonest first. */
  readonly compensations: readonly CompensationId[]
  /** Where definition and landmarks come from. */
  readonly source: string
}

export const NOT_OFFERED_IDS = [
  'shoulder-external-rotation-at-side',
  'shoulder-horizontal-adduction',
] as const
export type MovementNotOfferedId = (typeof NOT_OFFERED_IDS)[number]

/** A movement that the catalogue knows and the app does not offer: a number nobody could trust. */
export interface MovementNotOffered extends MovementDescription {
  readonly id: MovementNotOfferedId
}

/** One row of the movement catalogue: everything that the app knows about a movement that it measures. */
export interface Movement extends MovementDescription {
  readonly id: MovementId
  readonly view: CameraView
  /** Another view that the movement can be measured in as well, where the person stands that way. */
  readonly alsoFrom?: CameraView
  /**
   * What zero is. `anatomical`: the definition itself. `neutral-refined`: the definition comes close
   * to it, and the person's own neutral is taken off where one was recorded. `neutral-required`:
   * only the change from the person's own neutral means anything.
   */
  readonly zero: 'anatomical' | 'neutral-refined' | 'neutral-required'
  /** Raw angle of the start position; left out where it is zero, as nearly everywhere. */
  readonly neutralAround?: Degrees
  /** A still stretch counts as neutral only if its raw angle lies within ± this of `neutralAround`. */
  readonly neutralWithin: Degrees
  readonly references: readonly ReferenceRange[]
  /**
   * What the angle is measured against: another part of the body, which a rolled camera turns along with
   * it, or the vertical of the room. Of the latter a known roll is taken off, and an unknown one enters
   * the uncertainty.
   */
  readonly against: 'body' | 'vertical'
  /**
   * What a person who is turned out of the view does to the angle: `shortened`, the picture shortens what
   * lies across; `added`, the turn goes into the angle in full, and out of it with the neutral.
   */
  readonly turned: 'shortened' | 'added'
  /** What no joint goes beyond: outside there is no number. */
  readonly limits: Limits
  /**
   * The raw angle in one pose, before the person's own neutral is taken off. `side` is ignored where
   * laterality is `none`, `view` where the movement is measured in one view alone; where it can be
   * measured in two, it is the one that the whole recording is measured in (quality/view-seen).
   */
  readonly raw: (pose: Pose, side: Side, view: CameraView) => AngleReading
}
