import type { Pose } from '../../core/body/pose'
import { CORRECTIONS, type CorrectionId } from '../../core/ensemble/corrections'

/**
 * The pose with the corrections that were fitted without this person, where they were fitted with
 * them otherwise: a person that a correction has seen says nothing about the next one.
 */
export function crossValidated(pose: Pose, human: string): Pose {
  if (pose.correction === undefined) return pose
  const fitted = Object.keys(CORRECTIONS).find((id): id is CorrectionId => id === `without-${human}`)
  return fitted ? { ...pose, correction: fitted } : pose
}
