import type { AngleReading } from '../body/angle-reading'
import { byFace } from '../body/head/sure-face'
import { pickLandmarks } from '../body/landmarks'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { fading } from '../math/fading'
import { isMissing, type Missing, missing } from '../math/missing'
import { type Degrees, degrees, radians, toDegrees, toRadians } from '../math/units'
import { between, dot, length, midpoint, scaled, type Vector } from '../math/vector'

/*
 * Nose, ears, eyes and the surface of the face each tell how far a head is turned, and each fails in its
 * own way: ears under hair, a face that is fitted to fewer people than there are, a nose beside shoulders
 * that moved along. The mean of the three errs less than any of them. Weights and ratios: of the twelve
 * rendered people, what is left out errs least near these (docs/measurement.md, "The refined estimate").
 */
const WEIGHTS = { earsAndFace: 0.25, eyes: 0.25, nose: 0.5 } as const

/**
 * Ratio of the nose's depth in front of the ear line to half the distance between the ears. The
 * nose and the ears of a turning head trace an ellipse in the picture; this is its axis ratio for
 * an average adult head. It differs between people, which limits the measure.
 */
const NOSE_DEPTH_TO_EAR_HALF_WIDTH = 1.65
/** The same of the line of the eyes, and half the distance between them. */
const NOSE_DEPTH_TO_EYE_HALF_WIDTH = 1
/** How far the nose stands out from the neck's axis, in widths of the shoulders as they are marked. */
const NOSE_REACH_TO_SHOULDER_WIDTH = 0.38
/** Beyond this, degrees, the nose moves hardly any further aside, and tells only that it is so far. */
const NOSE_UP_TO = 80

/** The face's surface turns less than the head: by this factor up to {@link FACE_UP_TO}, and less and less beyond. */
const FACE_GAIN = 1.1
/** Up to the first of these, degrees, the surface of the face counts instead of the ears; from the second on it does not. */
const FACE_UP_TO = 40
const EARS_FROM = 55

/**
 * Ears, eyes and nose tell turns that differ by this much, degrees, only where a network has taken one side
 * for the other: on all rendered people they differ by 31° at most.
 */
const MOST_APART = 40

/** Where points lie along the shoulder line, so that a camera that is not level costs nothing. */
interface Along {
  readonly of: (point: Vector) => number
  /** Between the shoulders. */
  readonly width: number
  readonly middle: Vector
}

function alongShoulders(left: Vector, right: Vector): Along | Missing {
  const shoulders = between(right, left)
  const width = length(shoulders)
  if (width === 0) return missing('wrong-view')
  const sideways = scaled(shoulders, 1 / width)
  return { of: (point) => dot(point, sideways), width, middle: midpoint(left, right) }
}

/** The turn of a pair of points and the nose in front of them, which trace an ellipse, degrees. */
function byEllipse(along: Along, left: Vector, right: Vector, nose: Vector, depth: number): Degrees {
  const ahead = along.of(between(midpoint(left, right), nose))
  const half = along.of(between(right, left)) / 2
  return toDegrees(radians(Math.atan2(ahead / depth, half)))
}

/** The turn of a nose that stands so far beside the middle of the shoulders, degrees. */
function byNose({ of, width, middle }: Along, nose: Vector): Degrees {
  const sine = of(between(middle, nose)) / width / NOSE_REACH_TO_SHOULDER_WIDTH
  const furthest = Math.sin(toRadians(degrees(NOSE_UP_TO)))
  return toDegrees(radians(Math.asin(Math.min(furthest, Math.max(-furthest, sine)))))
}

/** The turn by the ears, with the face's own in its place as far as that can be relied on. */
function byEarsAndFace(pose: Pose, ears: Degrees): Degrees {
  if (pose.face === undefined) return ears
  const share = fading(Math.abs(ears), FACE_UP_TO, EARS_FROM)
  const mixed = FACE_GAIN * pose.face.rotation.yaw * share + ears * (1 - share)
  return byFace(pose, degrees(mixed), ears)
}

/**
 * Cervical rotation, degrees: the head's turn about its long axis, positive towards the named side. The
 * trunk's own turn goes with the person's neutral. Missing without nose, eyes, ears and shoulders.
 */
export function cervicalRotation(pose: Pose, side: Side): AngleReading {
  const points = pickLandmarks(
    pose,
    ...([
      'nose',
      'left_eye',
      'right_eye',
      'left_ear',
      'right_ear',
      'left_shoulder',
      'right_shoulder',
    ] as const),
  )
  if (isMissing(points)) return points
  const { nose, left_eye, right_eye, left_ear, right_ear } = points
  const along = alongShoulders(points.left_shoulder, points.right_shoulder)
  if (isMissing(along)) return along
  const ears = byEllipse(along, left_ear, right_ear, nose, NOSE_DEPTH_TO_EAR_HALF_WIDTH)
  const eyes = byEllipse(along, left_eye, right_eye, nose, NOSE_DEPTH_TO_EYE_HALF_WIDTH)
  const beside = byNose(along, nose)
  if (Math.max(ears, eyes, beside) - Math.min(ears, eyes, beside) > MOST_APART)
    return missing('landmark-unsure', 'ears')
  const toLeft = WEIGHTS.earsAndFace * byEarsAndFace(pose, ears) + WEIGHTS.eyes * eyes + WEIGHTS.nose * beside
  return { degrees: degrees(side === 'left' ? toLeft : -toLeft) }
}
