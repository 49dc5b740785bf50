import { median } from 'simple-statistics'

/** What was measured, and how sure it is: half the width of its 95 % interval, where that is known. */
export type Checked = { readonly truth: number } & (
  | { readonly degrees: number; readonly uncertainty?: number }
  | { readonly missing: string }
)

/** Whether the uncertainties that are given hold what they promise. */
export interface Coverage {
  /** Readings that came with an uncertainty. */
  readonly n: number
  /** Share of them whose truth lies within their own interval, 0 to 1. */
  readonly within: number
  /** Median half width, degrees. */
  readonly medianHalfWidth: number
}

/** Nothing where no reading came with an uncertainty. */
export function coverageOf(scored: readonly Checked[]): Coverage | undefined {
  const given = scored.flatMap((entry) =>
    'degrees' in entry && entry.uncertainty !== undefined
      ? [{ error: Math.abs(entry.degrees - entry.truth), halfWidth: entry.uncertainty }]
      : [],
  )
  if (given.length === 0) return undefined
  return {
    n: given.length,
    within: given.filter(({ error, halfWidth }) => error <= halfWidth).length / given.length,
    medianHalfWidth: median(given.map(({ halfWidth }) => halfWidth)),
  }
}

export const coverageText = (coverage: Coverage | undefined) =>
  coverage === undefined
    ? 'No uncertainty is known for this model.'
    : `Of ${coverage.n} readings with an uncertainty ${(coverage.within * 100).toFixed(0)} % lie within their own ` +
      `interval; its median half width is ${coverage.medianHalfWidth.toFixed(1)}°.`
