import { dayOf } from './evidence/runs'

/**
 * What lies between two measurements, and so what their difference holds besides a change.
 *
 * - `sitting`: one session and one side. Person and camera stand as they stood; errors of the set-up
 *   are in both and fall out.
 * - `day`: one day, but set up anew; or two sides, which a turn of the person moves apart.
 * - `days`: different days.
 */
export type Span = 'sitting' | 'day' | 'days'

interface Measurement {
  readonly sessionId: string
  /** ISO 8601. */
  readonly recordedAt: string
}

/** What lies between two measurements of one side and view. Symmetric. */
export function spanBetween(a: Measurement, b: Measurement): Span {
  if (a.sessionId === b.sessionId) return 'sitting'
  return dayOf(a.recordedAt) === dayOf(b.recordedAt) ? 'day' : 'days'
}
