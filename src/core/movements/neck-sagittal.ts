import type { AngleReading } from '../body/angle-reading'
import { facingOf } from '../body/body-axes'
import { pickLandmarks, SURE_ENOUGH } from '../body/landmarks'
import type { Pose } from '../body/pose'
import { isMissing, type Missing } from '../math/missing'
import { degrees, radians, toDegrees } from '../math/units'
import { between, cross, direction, length, midpoint, shifted } from '../math/vector'

/**
 * Ratio of the nose's depth in front of the ears to the distance between the ears, as networks mark
 * them on a bowed head. Of the rendered people of the accuracy run each one alone gives 0.75 to 0.8.
 */
const NOSE_DEPTH_TO_EAR_WIDTH = 0.75

/**
 * Raw cervical flexion, degrees, positive chin to chest; only its change from the person's own
 * neutral is a flexion. From the side: how far the line from the ear to the eye points below the
 * horizontal. From in front: how far the nose has sunk below the line between the ears.
 *
 * Ear and eye both lie on the rigid skull; a goniometer's own arm, the nostrils, stands out of the
 * profile, where networks place it worse (side view at 1.3 m: 2.2° against 2.6°).
 */
export function cervicalFlexion(pose: Pose): AngleReading {
  const front = fromInFront(pose)
  if (isMissing(front)) return front
  return front ? noseBelowEars(pose) : eyeBelowEar(pose)
}

/** Raw cervical extension, degrees: the opposite of flexion. */
export function cervicalExtension(pose: Pose): AngleReading {
  const flexion = cervicalFlexion(pose)
  return isMissing(flexion) ? flexion : { ...flexion, degrees: degrees(-flexion.degrees) }
}

/** Whether the face is seen from in front: both ears are seen, and the nose lies between them. */
function fromInFront(pose: Pose): boolean | Missing {
  const points = pickLandmarks(pose, 'nose')
  if (isMissing(points)) return points
  const ears = pickLandmarks(pose, 'left_ear', 'right_ear')
  if (isMissing(ears)) return false
  const [low, high] = [ears.left_ear.x, ears.right_ear.x].sort((a, b) => a - b)
  return points.nose.x > (low ?? 0) && points.nose.x < (high ?? 0)
}

function eyeBelowEar(pose: Pose): AngleReading {
  const facing = facingOf(pose)
  if (isMissing(facing)) return facing
  // The side towards the camera: a person who faces right shows the right ear and eye.
  const near = facing === 1 ? 'right' : 'left'
  const far = facing === 1 ? 'left' : 'right'
  const side = (pose.imageLandmarks[`${near}_ear`]?.score ?? 0) >= SURE_ENOUGH ? near : far
  const points = pickLandmarks(pose, `${side}_eye`, `${side}_ear`)
  if (isMissing(points)) return points
  const ear = points[`${side}_ear`]
  const eye = points[`${side}_eye`]
  const forwards = between(ear, eye)
  return {
    degrees: toDegrees(direction({ x: forwards.x * facing, y: forwards.y })),
    goniometer: {
      fulcrum: ear,
      stationary: shifted(ear, { x: facing * length(forwards), y: 0 }),
      moving: eye,
    },
  }
}

function noseBelowEars(pose: Pose): AngleReading {
  const points = pickLandmarks(pose, 'nose', 'left_ear', 'right_ear')
  if (isMissing(points)) return points
  const ears = between(points.right_ear, points.left_ear)
  const width = length(ears)
  const nose = between(midpoint(points.left_ear, points.right_ear), points.nose)
  // Across the ear line, so that a tilted head counts the same; down is positive for one who faces us.
  const below = cross(ears, nose) / width / width
  const sine = Math.min(1, Math.max(-1, below / NOSE_DEPTH_TO_EAR_WIDTH))
  return { degrees: toDegrees(radians(Math.asin(sine))) }
}
