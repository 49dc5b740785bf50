import type { ImagePoint } from '../../body/angle-reading'
import type { FrameSize } from '../../body/frame-context'
import { type NormalisedPoint, toNormalised, toPixels } from '../../body/frame-space'
import type { Pose } from '../../body/pose'
import type { LandmarkName, Side } from '../../body/skeleton'

/** Points of the body that a person finds with the fingers and no pose model knows. */
const PAIRED_POINTS = [
  'tragus',
  'acromion',
  'scapula',
  'asis',
  'psis',
  'trochanter',
  'patella',
  'malleolus',
  'toe',
] as const
/** A point that there is on the left and on the right. */
export type PairedPoint = (typeof PAIRED_POINTS)[number]
export type PlacedPointName = 'c7' | `${Side}_${PairedPoint}`

/** Every point that can be placed, from the head down. */
export const PLACED_POINT_NAMES: readonly PlacedPointName[] = [
  'c7',
  ...PAIRED_POINTS.flatMap((point): readonly PlacedPointName[] => [`left_${point}`, `right_${point}`]),
]

/** A point that somebody has put in its place; stored as {@link NormalisedPoint}. */
export interface PlacedPoint<Point = NormalisedPoint> {
  readonly name: PlacedPointName
  readonly place: Point
  readonly placedBy: 'user'
  /** Where the model's stand-in lay, for the audit; absent where no model knows the point. */
  readonly automatic?: Point
}

/** Where the placed points lie in a frame, by name: pixels, as that frame's landmarks. */
export type PlacedPlaces = Readonly<Partial<Record<PlacedPointName, ImagePoint>>>

/** Which of a model's landmarks stands in for a point until it is placed: near it, not on it. */
export const STAND_INS: Readonly<Partial<Record<PlacedPointName, LandmarkName>>> = {
  left_tragus: 'left_ear',
  right_tragus: 'right_ear',
  left_acromion: 'left_shoulder',
  right_acromion: 'right_shoulder',
  left_trochanter: 'left_hip',
  right_trochanter: 'right_hip',
  left_patella: 'left_knee',
  right_patella: 'right_knee',
  left_malleolus: 'left_ankle',
  right_malleolus: 'right_ankle',
}

/** A point that the user has placed in a frame, with the place that the model gave its stand-in. */
export function placedByUser(pose: Pose, name: PlacedPointName, place: ImagePoint): PlacedPoint {
  const stand = STAND_INS[name]
  const automatic = stand && pose.imageLandmarks[stand]
  return {
    name,
    place: toNormalised(place, pose),
    placedBy: 'user',
    ...(automatic && { automatic: toNormalised(automatic, pose) }),
  }
}

/** The places of placed points in a frame by name; of two of one name the later counts. */
export const placesOf = (points: readonly PlacedPoint[], frame: FrameSize): PlacedPlaces =>
  Object.fromEntries(points.map(({ name, place }) => [name, toPixels(place, frame)]))
