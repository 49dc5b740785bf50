import type { AngleReading } from '../goniometer'
import { isMissing } from '../missing'
import type { Pose } from '../pose'
import type { Side } from '../skeleton'
import { degrees } from '../units'
import { elbowFlexion } from './elbow'

/**
 * Elbow extension, degrees: the opposite of flexion. 0° straight, positive beyond it, negative where
 * full extension is not reached.
 */
export function elbowExtension(pose: Pose, side: Side): AngleReading {
  const flexion = elbowFlexion(pose, side)
  return isMissing(flexion) ? flexion : { ...flexion, degrees: degrees(-flexion.degrees) }
}
