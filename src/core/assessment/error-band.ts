import type { ErrorEvidence } from '../error/evidence/error-evidence'
import { minimalDetectableChange } from '../error/mdc'
import { toAnotherDay } from '../error/trial-question'
import { isMissing } from '../math/missing'
import type { Series } from './series'

/** Degrees. */
export interface ErrorBand {
  readonly low: number
  readonly high: number
}

/**
 * Around the first value of a series, degrees: within it a value on another day cannot be told from
 * the first. Undefined where there is nothing to hold against it, or no error is known.
 */
export function errorBand({ movement, points }: Series, evidence: ErrorEvidence): ErrorBand | undefined {
  const first = points[0]?.value
  if (!first || points.length < 2) return undefined
  const error = minimalDetectableChange(toAnotherDay(movement, first.trial), evidence)
  if (isMissing(error)) return undefined
  return { low: first.mean - error.mdc95, high: first.mean + error.mdc95 }
}
