import type { ImageLandmark, ImageLandmarks } from '../body/pose'
import type { LandmarkName } from '../body/skeleton'
import { fading } from '../math/fading'
import { between, length, midpoint, type Vector } from '../math/vector'

/**
 * How far two detections of one landmark may lie apart, in trunk lengths: up to the first they agree,
 * from the second on at least one of them is a guess. Joints that are seen lie apart by 0.27 at most
 * between the kinds of network, and by 0.17 between a picture and its mirror image (shoulders, hips and
 * head of all rendered people, elbows from in front); behind a couch, a towel or a chair's arm it is more.
 */
const AGREE_UP_TO = 0.28
const GUESS_FROM = 0.38

/** The length of the trunk in the picture, pixels; undefined where no network marks one. */
export function trunkLength({
  left_shoulder,
  right_shoulder,
  left_hip,
  right_hip,
}: ImageLandmarks): number | undefined {
  if (!left_shoulder || !right_shoulder || !left_hip || !right_hip) return undefined
  return length(between(midpoint(left_shoulder, right_shoulder), midpoint(left_hip, right_hip))) || undefined
}

/** How far two places agree, 1 (as networks do on what they see) to 0 (one of them is a guess). */
export function agreementOf(one: Vector, other: Vector, trunk: number): number {
  const apart = length(between(one, other)) / trunk
  return fading(apart, AGREE_UP_TO, GUESS_FROM)
}

/**
 * BlazePose tells whether a hip is in sight better than where it is: of visible ones its visibility is 0.77
 * and more on all rendered people, behind a couch 0.15 to 0.5. MoveNet is as sure of those as of the others.
 */
const HIP_HIDDEN = 0.5
const HIP_IN_SIGHT = 0.75

/** How far BlazePose sees a landmark at all, 0 to 1, by what it says of its visibility. */
export const inSight = (name: LandmarkName, visibility: number): number =>
  name.endsWith('hip') ? fading(visibility, HIP_IN_SIGHT, HIP_HIDDEN) : 1

/**
 * What a confidence counts for where the other kind of network found nobody: visible elbows keep 0.33 of
 * their 0.55 and more, and those that MoveNet imagines under a head (0.3 to 0.45) fall below what is used.
 */
export const BORNE_OUT_BY_NOBODY = 0.6

/** A landmark that is as sure as those who saw it agree on where it is: a network may be sure of a guess. */
export const asSureAs = (landmark: ImageLandmark, agreement: number): ImageLandmark => ({
  ...landmark,
  score: landmark.score * agreement,
})
