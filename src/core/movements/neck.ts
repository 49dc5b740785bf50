import { facingOf } from '../body-axes'
import type { AngleReading } from '../goniometer'
import { pickLandmarks, SURE_ENOUGH } from '../landmarks'
import { isMissing, missing } from '../missing'
import type { Pose } from '../pose'
import type { Side } from '../skeleton'
import { degrees, radians, toDegrees } from '../units'
import { between, direction, dot, length, midpoint, scaled, shifted, signedAngle } from '../vector'

/**
 * Ratio of the nose's depth in front of the ear line to half the distance between the ears. The
 * nose and the ears of a turning head trace an ellipse in the picture; this is its axis ratio for
 * an average adult head. It differs between people, which limits the measure.
 */
const NOSE_DEPTH_TO_EAR_HALF_WIDTH = 1.6

/**
 * No neck turns the head further than this, degrees (the joints' own limit lies near 90°): a reading
 * beyond it means that a network has taken one ear for the other.
 */
const FURTHEST_ROTATION = 100

/**
 * Cervical lateral flexion, degrees: the eye line against the shoulder line in the frontal plane,
 * positive towards the named side (that ear towards that shoulder).
 */
export function cervicalLateralFlexion(pose: Pose, side: Side): AngleReading {
  const points = pickLandmarks(pose, 'left_eye', 'right_eye', 'left_shoulder', 'right_shoulder')
  if (isMissing(points)) return points
  const eyes = between(points.right_eye, points.left_eye)
  const shoulders = between(points.right_shoulder, points.left_shoulder)
  const toLeft = signedAngle(shoulders, eyes)
  const middle = midpoint(points.left_eye, points.right_eye)
  const reach = length(shoulders) / (length(eyes) || 1) / 2
  return {
    degrees: degrees(side === 'left' ? toLeft : -toLeft),
    goniometer: {
      fulcrum: middle,
      stationary: shifted(middle, scaled(shoulders, side === 'left' ? 0.5 : -0.5)),
      moving: shifted(middle, scaled(eyes, side === 'left' ? reach : -reach)),
    },
  }
}

/**
 * Cervical rotation, degrees: the head's turn about its long axis from where the nose lies between
 * the ears, positive towards the named side. Sideways is along the shoulder line, so that a camera
 * that is not level costs nothing; the trunk's own turn is not taken off.
 */
export function cervicalRotation(pose: Pose, side: Side): AngleReading {
  const points = pickLandmarks(pose, 'nose', 'left_ear', 'right_ear', 'left_shoulder', 'right_shoulder')
  if (isMissing(points)) return points
  const shoulders = between(points.right_shoulder, points.left_shoulder)
  const width = length(shoulders)
  if (width === 0) return missing('wrong-view')
  const sideways = scaled(shoulders, 1 / width)
  const nose = dot(between(midpoint(points.left_ear, points.right_ear), points.nose), sideways)
  const earHalf = dot(between(points.right_ear, points.left_ear), sideways) / 2
  const toLeft = toDegrees(radians(Math.atan2(nose / NOSE_DEPTH_TO_EAR_HALF_WIDTH, earHalf)))
  if (Math.abs(toLeft) > FURTHEST_ROTATION) return missing('landmark-unsure', 'ears')
  return { degrees: degrees(side === 'left' ? toLeft : -toLeft) }
}

/**
 * Gross cervical flexion, degrees: how far the line from the ear to the nose points below the
 * horizontal, in the side view. Only its change from the person's own neutral is a flexion.
 */
export function cervicalFlexion(pose: Pose): AngleReading {
  const facing = facingOf(pose)
  if (isMissing(facing)) return facing
  // The ear towards the camera: a person who faces right shows the right ear.
  const near = facing === 1 ? 'right_ear' : 'left_ear'
  const far = facing === 1 ? 'left_ear' : 'right_ear'
  const seen = (pose.imageLandmarks[near]?.score ?? 0) >= SURE_ENOUGH ? near : far
  const points = pickLandmarks(pose, 'nose', seen)
  if (isMissing(points)) return points
  const forwards = between(points[seen], points.nose)
  const below = direction({ x: forwards.x * facing, y: forwards.y })
  return {
    degrees: toDegrees(below),
    goniometer: {
      fulcrum: points[seen],
      stationary: shifted(points[seen], { x: facing * length(forwards), y: 0 }),
      moving: points.nose,
    },
  }
}

/** Gross cervical extension, degrees: the opposite of flexion. */
export function cervicalExtension(pose: Pose): AngleReading {
  const flexion = cervicalFlexion(pose)
  return isMissing(flexion) ? flexion : { ...flexion, degrees: degrees(-flexion.degrees) }
}
