import type { ModelIdentity } from '../body/pose'
import { type MovementMode, modeOf } from '../movements/mode'
import type { TrialSource } from '../trial/trial'

/** What tells how something was measured: a trial, or one view of a standing person. */
export interface Measured {
  readonly model: ModelIdentity
  /** The refinement, where there was one. */
  readonly refined?: { readonly model: ModelIdentity }
  readonly measurementVersion: number
  readonly source: TrialSource
  /** Who moved, of a movement; absent where the person did alone. */
  readonly mode?: MovementMode
}

/**
 * In what two were not measured alike. A difference in `model`, `measurement-version`,
 * `placed-points` (points of a posture measure placed by hand in one of the two only) or `mode` (who
 * moved) shifts the numbers themselves, so no verdict is given across it; the others are only pointed out.
 */
export type MethodDifference =
  | 'model'
  | 'measurement-version'
  | 'placed-points'
  | 'mode'
  | 'backend'
  | 'source'

/** The model that a trial's values come from: that of the refinement, or else the one that followed live. */
export const modelOfValues = ({ refined, model }: Measured): ModelIdentity => refined?.model ?? model

/** In what two were measured differently. Symmetric. */
export function methodDifferences(a: Measured, b: Measured): readonly MethodDifference[] {
  const found: MethodDifference[] = []
  const one = modelOfValues(a)
  const two = modelOfValues(b)
  const sameModel =
    one.model === two.model && one.modelVersion === two.modelVersion && one.engine === two.engine
  if (!sameModel) found.push('model')
  if (a.measurementVersion !== b.measurementVersion) found.push('measurement-version')
  if (modeOf(a) !== modeOf(b)) found.push('mode')
  if (one.backend !== two.backend) found.push('backend')
  if (a.source.kind !== b.source.kind) found.push('source')
  return found
}

/** Whether a difference in the method moves the numbers themselves. */
export const shiftsNumbers = (difference: MethodDifference) =>
  difference !== 'backend' && difference !== 'source'

/**
 * Model, measurement code and mode as one text: two measurements have the same exactly where their numbers
 * can be held against each other. Active movement is not named: what was noted before there were modes stays.
 */
export function methodKey(measured: Measured): string {
  const { engine, model, modelVersion } = modelOfValues(measured)
  const mode = modeOf(measured)
  return JSON.stringify([
    engine,
    model,
    modelVersion,
    measured.measurementVersion,
    ...(mode === 'active' ? [] : [mode]),
  ])
}

/** Whether the numbers of two can be held against each other. Symmetric. */
export const isSameMethod = (a: Measured, b: Measured) => methodKey(a) === methodKey(b)
