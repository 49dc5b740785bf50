import { isMissing, type Missing } from '../../math/missing'
import { withinSd } from '../agreement/within-sd'
import type { RepeatRun } from './runs'
import type { Kinship } from './session-evidence'

/** How far repeats of one thing scatter, and how well that is known. */
export interface Scatter {
  /** Standard error of measurement: the SD within the runs, pooled; in the measure's own unit. */
  readonly sem: number
  /** Values beyond the first of each run: the degrees of freedom. */
  readonly repeats: number
  /** Of how many people. */
  readonly people: number
  /** On how many calendar days. */
  readonly days: number
}

/** Whether two values could repeat each other. `pooled`: both sides count as one. */
export const isAlike = (a: Kinship, b: Kinship, pooled: boolean) =>
  a.measure === b.measure && a.manner === b.manner && a.method === b.method && (pooled || a.of === b.of)

/** How many people or days there are among several; what belongs to nobody may all be of one person. */
export const distinct = (values: readonly (string | undefined)[]) => new Set(values).size

/** Pools the scatter of runs; `too-few` where there is none. */
export function scatterOfRuns(runs: readonly RepeatRun[]): Scatter | Missing {
  const within = withinSd(runs.map(({ repeats }) => repeats.map(({ value }) => value)))
  if (isMissing(within)) return within
  return {
    sem: within.sd,
    repeats: within.repeats,
    people: distinct(runs.map(({ clientId }) => clientId)),
    days: distinct(runs.map(({ day }) => day)),
  }
}
