import { formatDay, formatMoment } from '../../ui/format'
import { onSameDay } from './same-day'

/** Two moments (ISO 8601) as days, or with their times where that is one and the same day. */
export function twoDays(before: string, after: string): readonly [before: string, after: string] {
  const format = onSameDay(before, after) ? formatMoment : formatDay
  return [format(before), format(after)]
}
