import { CORRECTIONS } from '../corrections'
import type { AngleReading } from '../goniometer'
import { sureRotation } from '../head/sure-face'
import { pickLandmarks } from '../landmarks'
import { isMissing } from '../missing'
import { trunkLateralFlexion } from '../movements/trunk'
import type { Pose } from '../pose'
import { degrees } from '../units'
import { between, length, midpoint, shifted, signedAngle } from '../vector'

/** A line between a left and a right landmark against the horizontal, degrees, positive where the left side is higher. */
function lineTilt(
  pose: Pose,
  left: 'left_eye' | 'left_shoulder',
  right: 'right_eye' | 'right_shoulder',
): AngleReading {
  const points = pickLandmarks(pose, left, right)
  if (isMissing(points)) return points
  const line = between(points[right], points[left])
  // Seen from in front the person's left is to the right of the picture; from behind, to its left.
  const horizontal = { x: line.x < 0 ? -1 : 1, y: 0 }
  const leftLower = signedAngle(horizontal, line) * horizontal.x
  const middle = midpoint(points[left], points[right])
  return {
    degrees: degrees(-leftLower),
    goniometer: {
      fulcrum: middle,
      stationary: shifted(middle, { x: (horizontal.x * length(line)) / 2, y: 0 }),
      moving: points[left],
    },
  }
}

/**
 * Head tilt, degrees: the head against the vertical, positive where the left eye is higher. By the
 * face's surface where the model finds one, else by the line between the eyes.
 */
export function headTilt(pose: Pose): AngleReading {
  const eyes = lineTilt(pose, 'left_eye', 'right_eye')
  const face = sureRotation(pose)
  return isMissing(eyes) || !face ? eyes : { ...eyes, degrees: degrees(-face.roll) }
}

/**
 * Shoulder line, degrees: the line between the shoulder landmarks against the horizontal, positive
 * where the left is higher. Networks draw it flatter than it is; where by how much is known, that is
 * put right.
 */
export function shoulderLine(pose: Pose): AngleReading {
  const line = lineTilt(pose, 'left_shoulder', 'right_shoulder')
  if (isMissing(line) || pose.correction === undefined) return line
  return { ...line, degrees: degrees(line.degrees * CORRECTIONS[pose.correction].shoulderLineGain) }
}

/** Lateral trunk lean, degrees: the trunk axis against the vertical, positive to the person's left. */
export const trunkLeanLateral = (pose: Pose): AngleReading => trunkLateralFlexion(pose, 'left')
