import { isMissing, type Missing, missing } from '../math/missing'
import type { ErrorEvidence } from './evidence/error-evidence'
import { type ErrorQuestion, type MeasurementError, minimalDetectableChange } from './mdc'
import { type MethodDifference, shiftsNumbers } from './method'

/**
 * What a difference comes to. `more`, `less`: beyond the minimal detectable change. `error-unknown`:
 * no measurement error with a source is known, so nothing can be said.
 */
export type Verdict = 'more' | 'less' | 'no-change-beyond-error' | 'error-unknown'

/** The difference between two values of one measure, held against the measurement error. */
export interface Judgement {
  /** Second minus first, in the measure's own unit and sign. */
  readonly difference: number | Missing
  readonly error: MeasurementError | Missing
  /** Missing where a value is, and `different-methods` where the numbers do not compare. */
  readonly verdict: Verdict | Missing
  readonly methodDifferences: readonly MethodDifference[]
}

/** Nothing is said, because a value is missing. */
export const withheld = (reason: Missing): Judgement => ({
  difference: reason,
  error: reason,
  verdict: reason,
  methodDifferences: [],
})

function verdictOn(
  difference: number,
  error: MeasurementError | Missing,
  methods: readonly MethodDifference[],
): Verdict | Missing {
  if (methods.some(shiftsNumbers)) return missing('different-methods')
  if (isMissing(error)) return 'error-unknown'
  if (Math.abs(difference) <= error.mdc95) return 'no-change-beyond-error'
  return difference > 0 ? 'more' : 'less'
}

/** Is it a change? The one place where that is decided. */
export function judge(
  difference: number,
  question: ErrorQuestion,
  methodDifferences: readonly MethodDifference[],
  evidence: ErrorEvidence,
): Judgement {
  const error = minimalDetectableChange(question, evidence)
  return { difference, error, verdict: verdictOn(difference, error, methodDifferences), methodDifferences }
}

/** Whether a verdict says that something differs. */
export const isChange = (verdict: Verdict | Missing): verdict is 'more' | 'less' =>
  verdict === 'more' || verdict === 'less'

/** From so many rows on a page should say how many "changes" chance alone makes: then it is half a row. */
const MANY_ROWS = 10
/** At 95 % one comparison in twenty of what did not change seems changed. */
const FALSE_SHARE = 0.05

/** How many rows of a page chance alone would call changed. */
export interface ChanceChanges {
  /** Rows that were held against a measurement error. */
  readonly rows: number
  /** Of these, expected to seem changed though none did. */
  readonly expected: number
}

/** What chance makes of a page's verdicts; undefined where there are too few rows to matter. */
export function changesByChance(verdicts: readonly (Verdict | Missing)[]): ChanceChanges | undefined {
  const rows = verdicts.filter((verdict) => isChange(verdict) || verdict === 'no-change-beyond-error').length
  return rows < MANY_ROWS ? undefined : { rows, expected: FALSE_SHARE * rows }
}
