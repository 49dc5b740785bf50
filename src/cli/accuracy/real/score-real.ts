import type { Pose, RecordedModelId } from '../../../core/body/pose'
import { readingUncertainty } from '../../../core/error/budget/reading'
import { isMissing, type MissingReason } from '../../../core/math/missing'
import { movementById } from '../../../core/movements/catalogue'
import { readAngle } from '../../../core/movements/read-angle'
import { readStill } from '../../../core/quality/gated-reader'
import type { RealTruth } from './truths'

/** A movement in a photograph: what the app says, and what it would say without its gates; degrees. */
export interface RealReading extends RealTruth {
  readonly shipped:
    | { readonly degrees: number; readonly halfWidth?: number }
    | { readonly missing: MissingReason; readonly detail?: string }
  readonly ungated: { readonly degrees: number } | { readonly missing: MissingReason }
}

/** Reads what raters saw in a photograph, without a neutral, from the pose that `model` found in it. */
export function readPhotograph(truth: RealTruth, pose: Pose, model: RecordedModelId): RealReading {
  const movement = movementById(truth.movement)
  const { side } = truth
  const gated = readStill(movement, side, pose)
  const plain = readAngle(movement, side, pose)
  const ungated = isMissing(plain) ? { missing: plain.missing } : { degrees: plain.degrees }
  if (isMissing(gated)) {
    const { missing, detail } = gated
    return { ...truth, shipped: { missing, ...(detail !== undefined && { detail }) }, ungated }
  }
  const sure = readingUncertainty(gated.degrees, pose, { model, movement, side, neutralTaken: false })
  return {
    ...truth,
    shipped: { degrees: gated.degrees, ...(!isMissing(sure) && { halfWidth: sure.halfWidth }) },
    ungated,
  }
}
