import { sumNthPowerDeviations } from 'simple-statistics'
import { type Missing, missing } from '../../math/missing'

/** A within-subject standard deviation, in the unit of the values, and how well it is known. */
export interface WithinSd {
  /**
   * √(Σ squared deviations from each group's own mean ÷ Σ (size − 1)): the standard error of
   * measurement (SEM) when each group repeats one measurement. Bland & Altman 1996, BMJ 312:1654.
   */
  readonly sd: number
  /** Values beyond the first of each group: the degrees of freedom. */
  readonly repeats: number
}

/** Pools the scatter within groups of repeated values. `too-few` where nothing was repeated. */
export function withinSd(groups: readonly (readonly number[])[]): WithinSd | Missing {
  const repeated = groups.filter((group) => group.length > 1)
  const repeats = repeated.reduce((sum, group) => sum + group.length - 1, 0)
  if (repeats === 0) return missing('too-few')
  const squares = repeated.reduce((sum, group) => sum + sumNthPowerDeviations([...group], 2), 0)
  return { sd: Math.sqrt(squares / repeats), repeats }
}

/** Minimal detectable change at 95 % of a standard error of measurement: 1.96 · √2 · SEM. */
export const mdc95Of = (sem: number) => 1.96 * Math.SQRT2 * sem
