import type { ImagePoint } from '../../body/angle-reading'
import { focalLength } from '../../body/head/head-rotation'
import { isMissing, type Missing, missing } from '../../math/missing'
import { type Degrees, degrees, radians, toDegrees, toRadians } from '../../math/units'
import { startPlace } from '../capture/start-place'
import type { PlacedPointName } from '../points/placed-points'
import type { PostureReading } from './measure'
import { type PostureScene, pairOf } from './scene'
import { heightInPicture } from './stature'

/**
 * From mid-ankle to the tip of the toes along the floor, in body heights: foot length 0.152 (Drillis &
 * Contini 1966, as in Winter, Biomechanics and Motor Control of Human Movement) less 0.030 from the
 * heel to the ankle (54 adults, "Normalizing Foot Moment Arm Lengths in Men and Women", Med Sci Sports
 * Exerc 2015). The phantom's three people, whose toes end under the skin: 0.105 to 0.118.
 */
const ANKLE_TO_TOE = 0.152 - 0.03

/**
 * Where a foot points, seen from above: from the camera's axis, positive to the right of the picture;
 * undefined where the toe lies further aside than the foot is long.
 *
 * An ankle at x and depth z is seen at u = f·x/z, a toe `reach` away from it at
 * (f·x + f·reach·sin θ) / (z − reach·cos θ): nearer, and so further from the picture's middle. Solved for
 * θ that is the angle from the ray to the toe, plus that of the ray.
 *
 * @param reach from ankle to toe, pixels at the ankle's depth.
 */
function footDirection(ankle: ImagePoint, toe: ImagePoint, reach: number, scene: PostureScene) {
  const { pose, focalLength: known = focalLength(pose) } = scene
  const ray = (toe.x - pose.width / 2) / known
  const sine = (toe.x - ankle.x) / (reach * Math.hypot(1, ray))
  return Math.abs(sine) > 1 ? undefined : radians(Math.asin(sine) - Math.atan(ray))
}

/** Why a toe was not placed: below the picture it cannot be. */
function notPlaced(scene: PostureScene, name: PlacedPointName): Missing {
  const start = startPlace(scene, name)
  return isMissing(start) ? start : missing('not-placed', name)
}

/**
 * Toe-out from in front, degrees: mid-ankle to the tip of the second toe against straight ahead, seen
 * from above; the mean of both feet, in which a turn of the body cancels. Positive outwards. Missing
 * until all four points are placed. Needs no height in centimetres: the body is its own scale.
 */
export function toeOut(scene: PostureScene): PostureReading {
  const toes = pairOf(scene, 'toe')
  if (isMissing(toes)) return notPlaced(scene, 'left_toe')
  const ankles = pairOf(scene, 'malleolus')
  if (isMissing(ankles)) return ankles
  // Where a network has the ankle is off by as much as some 3° of a foot.
  if (!ankles.placed) return missing('not-placed', 'left_malleolus')
  const height = heightInPicture(scene)
  if (isMissing(height)) return height
  const reach = ANKLE_TO_TOE * height
  const left = footDirection(ankles.left, toes.left, reach, scene)
  const right = footDirection(ankles.right, toes.right, reach, scene)
  // No toe lies there.
  if (left === undefined) return missing('not-placed', 'left_toe')
  if (right === undefined) return missing('not-placed', 'right_toe')
  return { value: toDegrees(radians((left - right) / 2)), placed: true }
}

/** The lens, and what placing by eye in front of a foot adds to placing by touch; degrees. */
const AT_STRAIGHT_FEET: Degrees = degrees(1.1)
/** Of the foot's length for its body's height, and of that height in the picture of a tilted camera. */
const OF_LENGTH = 0.085

/**
 * Standard deviation of the error of {@link toeOut} besides what placed points add by touch, degrees: what
 * a simulation leaves of people 1.55–1.90 m tall and 2–4 m away, with a camera 0.7–1.3 m high, tilted by 5°
 * (SD), of 55–78° and taken for one of 60°, feet that differ by 6 % (SD) for their height, as those of the
 * phantom's three people do, and points placed to within 5 mm (SD along each axis).
 * `test/core/toe-out.test.ts` runs it again.
 */
export const toeOutError = (toeOut: number): number =>
  Math.hypot(AT_STRAIGHT_FEET, toDegrees(radians(OF_LENGTH * Math.tan(toRadians(degrees(toeOut))))))
