import { mean } from 'simple-statistics'
import { type Missing, missing } from '../../math/missing'
import { fQuantile } from '../../math/quantiles'
import type { Estimate } from './interval'

/** Mean squares of a two-way table without repetition: every subject measured once by every method. */
export interface TwoWay {
  readonly subjects: number
  readonly methods: number
  readonly betweenSubjects: number
  readonly betweenMethods: number
  readonly residual: number
}

const sumOfSquares = (values: readonly number[]) => values.reduce((sum, value) => sum + value ** 2, 0)

/** Two-way analysis of variance; a row per subject, a column per method. `too-few` below 2 × 2. */
export function twoWay(table: readonly (readonly number[])[]): TwoWay | Missing {
  const subjects = table.length
  const methods = table[0]?.length ?? 0
  if (subjects < 2 || methods < 2) return missing('too-few')
  const all = mean(table.flat())
  const rows = table.map((row) => mean([...row]) - all)
  const columns = Array.from({ length: methods }, (_, m) => mean(table.map((row) => row[m] ?? all)) - all)
  const residuals = table.flatMap((row, s) =>
    row.map((value, m) => value - all - (rows[s] ?? 0) - (columns[m] ?? 0)),
  )
  return {
    subjects,
    methods,
    betweenSubjects: (methods * sumOfSquares(rows)) / (subjects - 1),
    betweenMethods: (subjects * sumOfSquares(columns)) / (methods - 1),
    residual: sumOfSquares(residuals) / ((subjects - 1) * (methods - 1)),
  }
}

/**
 * ICC(2,1): two-way random effects, absolute agreement, single measurement (Shrout & Fleiss 1979,
 * Psychol Bull 86:420–428; ICC(A,1) of McGraw & Wong 1996, Psychol Methods 1:30–46), with its 95 %
 * interval. `too-few` below two subjects, or where all values are the same and there is nothing to
 * tell subjects apart by.
 */
export function icc21(table: readonly (readonly number[])[]): Estimate | Missing {
  const anova = twoWay(table)
  if ('missing' in anova) return anova
  const { subjects: n, methods: k, betweenSubjects: msr, betweenMethods: msc, residual: mse } = anova
  const spread = msr + (k - 1) * mse + (k / n) * (msc - mse)
  if (!(spread > 0)) return missing('too-few', 'no spread between people')
  const value = (msr - mse) / spread
  // Satterthwaite's degrees of freedom of the mixed term below, as Shrout & Fleiss give them,
  // multiplied through by the residual so that perfect agreement is no division by nothing.
  const ofMethods = k * value * msc
  const ofResidual = (n * (1 + (k - 1) * value) - k * value) * mse
  const v = ((ofMethods + ofResidual) ** 2 * (k - 1) * (n - 1)) / ((n - 1) * ofMethods ** 2 + ofResidual ** 2)
  if (!(v > 0)) return { value, low: value, high: value }
  const mixed = k * msc + (k * n - k - n) * mse
  const below = fQuantile(0.975, n - 1, v)
  const above = fQuantile(0.975, v, n - 1)
  return {
    value,
    low: (n * (msr - below * mse)) / (below * mixed + n * msr),
    high: (n * (above * msr - mse)) / (mixed + n * above * msr),
  }
}
