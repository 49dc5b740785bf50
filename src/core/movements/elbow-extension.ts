import type { AngleReading } from '../body/angle-reading'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing } from '../math/missing'
import { degrees } from '../math/units'
import { elbowFlexion } from './elbow'

/**
 * Elbow extension, degrees: the opposite of flexion. 0° straight, positive beyond it, negative where
 * full extension is not reached.
 */
export function elbowExtension(pose: Pose, side: Side): AngleReading {
  const flexion = elbowFlexion(pose, side)
  return isMissing(flexion) ? flexion : { ...flexion, degrees: degrees(-flexion.degrees) }
}
