import type { AngleReading } from '../goniometer'
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

/** Head tilt, degrees: the eye line against the horizontal, positive where the left eye is higher. */
export const headTilt = (pose: Pose): AngleReading => lineTilt(pose, 'left_eye', 'right_eye')

/**
 * Shoulder line, degrees: the line between the shoulder landmarks against the horizontal, positive
 * where the left is higher. Pose models flatten it: on the phantom ±10° read too small.
 */
export const shoulderLine = (pose: Pose): AngleReading => lineTilt(pose, 'left_shoulder', 'right_shoulder')

/** Lateral trunk lean, degrees: the trunk axis against the vertical, positive to the person's left. */
export const trunkLeanLateral = (pose: Pose): AngleReading => trunkLateralFlexion(pose, 'left')
