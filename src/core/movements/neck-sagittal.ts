import type { AngleReading } from '../body/angle-reading'
import { downOf, facingByEars } from '../body/body-axes'
import { pickLandmarks } from '../body/landmarks'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing } from '../math/missing'
import { degrees, radians, toDegrees } from '../math/units'
import { between, cross, length, midpoint, scaled, shifted, signedAngle } from '../math/vector'
import type { CameraView } from './movement'

/**
 * Ratio of the nose's depth in front of the ears to the distance between the ears, as networks mark
 * them on a bowed head. Of the rendered people of the accuracy run each one alone gives 0.75 to 0.8.
 */
const NOSE_DEPTH_TO_EAR_WIDTH = 0.75

/**
 * Raw cervical flexion, degrees, positive chin to chest; only its change from the person's own
 * neutral is a flexion. From the side: how far the line from the ear to the eye points below the
 * horizontal. From in front: how far the nose has sunk below the line between the ears. The two have
 * different zeros, so which of them is read is settled once for a recording and handed in.
 *
 * Ear and eye both lie on the rigid skull; a goniometer's own arm, the nostrils, stands out of the
 * profile, where networks place it worse (side view at 1.3 m: 2.2° against 2.6°).
 */
export const cervicalFlexion = (pose: Pose, _side: Side, view: CameraView): AngleReading =>
  view === 'front' ? noseBelowEars(pose) : eyeBelowEar(pose)

/** Raw cervical extension, degrees: the opposite of flexion. */
export function cervicalExtension(pose: Pose, side: Side, view: CameraView): AngleReading {
  const flexion = cervicalFlexion(pose, side, view)
  return isMissing(flexion) ? flexion : { ...flexion, degrees: degrees(-flexion.degrees) }
}

function eyeBelowEar(pose: Pose): AngleReading {
  const facing = facingByEars(pose, { x: 1, y: 0 })
  if (isMissing(facing)) return facing
  // The side towards the camera, and never the other one in its place: a person who faces right shows
  // the right ear and eye.
  const side = facing === 1 ? 'right' : 'left'
  const points = pickLandmarks(pose, `${side}_eye`, `${side}_ear`)
  if (isMissing(points)) return points
  const ear = points[`${side}_ear`]
  const eye = points[`${side}_eye`]
  const line = between(ear, eye)
  const down = downOf(pose)
  const forwards = { x: facing * down.y, y: -facing * down.x }
  return {
    degrees: degrees(facing * signedAngle(forwards, line)),
    facing,
    goniometer: {
      fulcrum: ear,
      stationary: shifted(ear, scaled(forwards, length(line))),
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
