import type { AngleReading } from '../body/angle-reading'
import { byFace } from '../body/head/sure-face'
import { pickLandmarks } from '../body/landmarks'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { CORRECTIONS } from '../ensemble/corrections'
import { isMissing, type Missing, missing } from '../math/missing'
import { type Degrees, degrees, radians, toDegrees } from '../math/units'
import { between, dot, length, midpoint, scaled, shifted, signedAngle } from '../math/vector'

/**
 * Ratio of the nose's depth in front of the ear line to half the distance between the ears. The
 * nose and the ears of a turning head trace an ellipse in the picture; this is its axis ratio for
 * an average adult head. It differs between people, which limits the measure.
 */
const NOSE_DEPTH_TO_EAR_HALF_WIDTH = 1.65

/**
 * Up to the first of these, degrees, the surface of the face tells how far the head is turned; from
 * the second on it turns less than the head does (a true 60° reads 50°), and the ellipse takes over.
 */
const FACE_UP_TO = 35
const ELLIPSE_FROM = 50

/**
 * From here on, degrees, the head hides its further ear, and networks draw it too far out, so that the
 * ellipse falls behind. Tried from 50 to 65: the rendered people agree on it, each pair of them alone.
 */
export const EAR_HIDDEN_FROM = 60

/**
 * No neck turns the head further than this, degrees (the joints' own limit lies near 90°): a reading
 * beyond it means that a network has taken one ear for the other.
 */
const FURTHEST_ROTATION = 100

/**
 * Cervical lateral flexion, degrees: the tilt of the head against the shoulder line in the frontal
 * plane, positive towards the named side (that ear towards that shoulder). The head's tilt is that
 * of the face's surface where the model finds one (468 points instead of 2), else of the eye line.
 */
export function cervicalLateralFlexion(pose: Pose, side: Side): AngleReading {
  const points = pickLandmarks(pose, 'left_eye', 'right_eye', 'left_shoulder', 'right_shoulder')
  if (isMissing(points)) return points
  const eyes = between(points.right_eye, points.left_eye)
  const shoulders = between(points.right_shoulder, points.left_shoulder)
  const { face } = pose
  // A head tilted to the left turns clockwise on the picture when it faces the camera.
  const byShoulders = toDegrees(radians(Math.atan2(-shoulders.y, shoulders.x)))
  const tilt = face && degrees(byShoulders + face.rotation.roll)
  const toLeft = byFace(pose, tilt, signedAngle(shoulders, eyes))
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
 * The head's turn as nose and ears tell it, degrees, positive to the person's left: from where the
 * nose lies between the ears. Sideways is along the shoulder line, so that a camera that is not level
 * costs nothing.
 */
export function turnByEars(pose: Pose): Degrees | Missing {
  const points = pickLandmarks(pose, 'nose', 'left_ear', 'right_ear', 'left_shoulder', 'right_shoulder')
  if (isMissing(points)) return points
  const shoulders = between(points.right_shoulder, points.left_shoulder)
  const width = length(shoulders)
  if (width === 0) return missing('wrong-view')
  const sideways = scaled(shoulders, 1 / width)
  const nose = dot(between(midpoint(points.left_ear, points.right_ear), points.nose), sideways)
  const earHalf = dot(between(points.right_ear, points.left_ear), sideways) / 2
  return toDegrees(radians(Math.atan2(nose / NOSE_DEPTH_TO_EAR_HALF_WIDTH, earHalf)))
}

/** What a consensus of networks falls behind by once an ear is hidden, added. */
function withHiddenEar(turn: Degrees, correction: Pose['correction']): Degrees {
  const beyond = Math.abs(turn) - EAR_HIDDEN_FROM
  if (correction === undefined || beyond <= 0) return turn
  return degrees(Math.sign(turn) * (EAR_HIDDEN_FROM + CORRECTIONS[correction].headTurnGain * beyond))
}

/**
 * Cervical rotation, degrees: the head's turn about its long axis, positive towards the named side.
 * By nose and ears; up to {@link FACE_UP_TO} by the face's surface where the model finds one, and in
 * between by both. The trunk's own turn goes with the person's neutral.
 */
export function cervicalRotation(pose: Pose, side: Side): AngleReading {
  const byEars = turnByEars(pose)
  if (isMissing(byEars)) return byEars
  const ellipse = withHiddenEar(byEars, pose.correction)
  const toLeft = byFace(pose, pose.face && withFace(ellipse, pose.face.rotation.yaw), ellipse)
  if (Math.abs(toLeft) > FURTHEST_ROTATION) return missing('landmark-unsure', 'ears')
  return { degrees: degrees(side === 'left' ? toLeft : -toLeft) }
}

/**
 * The turn by the ellipse, replaced by the face's own as far as that can be relied on. The face turns
 * less than the head and never more: where the ellipse of an average head tells less than the face
 * does, it is the face's turn that is nearer.
 */
function withFace(ellipse: Degrees, yaw: Degrees): Degrees {
  const sameWay = Math.sign(yaw) === Math.sign(ellipse)
  const turn = sameWay && Math.abs(yaw) > Math.abs(ellipse) ? yaw : ellipse
  const share = (ELLIPSE_FROM - Math.abs(turn)) / (ELLIPSE_FROM - FACE_UP_TO)
  const ofFace = Math.min(1, Math.max(0, share))
  return degrees(yaw * ofFace + turn * (1 - ofFace))
}
