import { isMissing } from '../../core/math/missing'
import { EAR_HIDDEN_FROM, turnByEars } from '../../core/movements/neck'
import type { SeenImage } from './fit-side-marks'
import { isStraight } from './sets/scored-set'

/** Heads that hide an ear: how far beyond that point nose and ears say they are turned, and how far they are. */
export const hiddenEars = (seen: readonly SeenImage[]) =>
  seen.flatMap(({ image, pose }) => {
    const truth = image.angles[image.variable]
    if (image.set !== 'neck_rotation' || !isStraight(image) || truth === undefined || truth === null)
      return []
    const turn = turnByEars(pose)
    if (isMissing(turn) || Math.abs(turn) <= EAR_HIDDEN_FROM) return []
    return [{ drawn: Math.abs(turn) - EAR_HIDDEN_FROM, truth: Math.sign(turn) * truth - EAR_HIDDEN_FROM }]
  })
