import { formatTable } from '../table'
import type { ScoredImage } from './score'

/** Readings of a set that were refused for one reason. */
export interface Refusals {
  readonly set: string
  readonly measure: string
  /** The reason's code, and which landmark or gate it is about. */
  readonly reason: string
  readonly count: number
}

/** Why readings were refused, by set, the commonest first. */
export function summariseRefused(scored: readonly ScoredImage[]): readonly Refusals[] {
  const found = new Map<string, Refusals>()
  for (const entry of scored) {
    if ('degrees' in entry) continue
    const { set, measure } = entry
    // Left and right are one landmark.
    const detail = entry.detail?.replace(/^(left|right)_/, '')
    const reason = detail === undefined ? entry.missing : `${entry.missing}, ${detail}`
    const key = [set, measure, reason].join('|')
    found.set(key, { set, measure, reason, count: (found.get(key)?.count ?? 0) + 1 })
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}

export const refusedTable = (rows: readonly Refusals[]) =>
  formatTable(
    ['refused', 'measure', 'reason', 'pictures'],
    rows.map(({ set, measure, reason, count }) => [set, measure, reason, String(count)]),
  )
