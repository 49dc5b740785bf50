import type { ModelIdentity } from './pose'
import type { TrialSummary } from './trial/trial-summary'

/**
 * In what two trials were not measured alike. A difference in `model` or `measurement-version` shifts
 * the numbers themselves, so no verdict is given across it; the others are only pointed out.
 */
export type MethodDifference = 'model' | 'measurement-version' | 'backend' | 'source'

/** The model that a trial's values come from: that of the closer look, or else the one that followed live. */
export const modelOfValues = ({ refined, model }: TrialSummary): ModelIdentity => refined?.model ?? model

/** In what two trials were measured differently. Symmetric. */
export function methodDifferences(a: TrialSummary, b: TrialSummary): readonly MethodDifference[] {
  const found: MethodDifference[] = []
  const one = modelOfValues(a)
  const two = modelOfValues(b)
  const sameModel =
    one.model === two.model && one.modelVersion === two.modelVersion && one.engine === two.engine
  if (!sameModel) found.push('model')
  if (a.measurementVersion !== b.measurementVersion) found.push('measurement-version')
  if (one.backend !== two.backend) found.push('backend')
  if (a.source.kind !== b.source.kind) found.push('source')
  return found
}

/** Whether a difference in the method moves the numbers themselves. */
export const shiftsNumbers = (difference: MethodDifference) =>
  difference === 'model' || difference === 'measurement-version'

/** Whether the numbers of two trials can be held against each other. Symmetric. */
export const isSameMethod = (a: TrialSummary, b: TrialSummary) => !methodDifferences(a, b).some(shiftsNumbers)
