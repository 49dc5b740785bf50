import type { AngleReading } from '../body/angle-reading'
import { byFace } from '../body/head/sure-face'
import { pickLandmarks } from '../body/landmarks'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing } from '../math/missing'
import { degrees, radians, toDegrees } from '../math/units'
import { between, length, midpoint, scaled, shifted, signedAngle } from '../math/vector'

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
