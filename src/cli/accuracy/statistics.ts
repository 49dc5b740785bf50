import { max, mean, sampleStandardDeviation } from 'simple-statistics'

/** One measured image: its error (measured − true, degrees), or undefined where no angle was given. */
export type ScoredError = number | undefined

/** How the errors of a set are distributed, degrees. Absent where there are too few to say. */
export interface ErrorSummary {
  readonly n: number
  readonly answered: number
  readonly refused: number
  /** Mean absolute error. */
  readonly mae?: number
  /** Mean signed error. */
  readonly bias?: number
  /** Sample standard deviation (n − 1) of the signed errors. */
  readonly sd?: number
  /** 95th percentile of the absolute errors. */
  readonly p95?: number
  /** Largest absolute error. */
  readonly max?: number
}

/** Quantile with linear interpolation between neighbours (type 7, as NumPy and R do by default). */
export function interpolatedQuantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)]
  const above = sorted[Math.ceil(position)]
  if (below === undefined || above === undefined) return undefined
  return below + (above - below) * (position - Math.floor(position))
}

/** Summarises the errors of a set. */
export function summariseErrors(errors: readonly ScoredError[]): ErrorSummary {
  const answered = errors.filter((error) => error !== undefined)
  const counts = { n: errors.length, answered: answered.length, refused: errors.length - answered.length }
  if (answered.length === 0) return counts
  const absolute = answered.map(Math.abs)
  const p95 = interpolatedQuantile(absolute, 0.95)
  return {
    ...counts,
    mae: mean(absolute),
    bias: mean(answered),
    ...(answered.length > 1 && { sd: sampleStandardDeviation(answered) }),
    ...(p95 !== undefined && { p95 }),
    max: max(absolute),
  }
}
