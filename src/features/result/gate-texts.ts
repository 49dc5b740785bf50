import type { Gate } from '../../core/quality/gate'
import type { GateStretch } from '../../core/quality/gate-summary'
import { say, text } from '../../text/text'

/** A value with its unit: metres and counts as they are read, everything else whole. */
export function gateValue(value: number, unit: Gate['unit']): string {
  const size = unit === 'm' || unit === 's' ? value.toFixed(1) : Math.abs(value).toFixed(0)
  const sign = unit !== 'm' && unit !== 's' && Math.round(value) < 0 ? '−' : ''
  return `${sign}${size}${['m', 's', '%'].includes(unit) ? `\u00a0${unit}` : unit}`
}

/** Median and worst of a stretch: "12° (worst 18°)". */
export function stretchText({ status, median, worst }: GateStretch, unit: Gate['unit']): string {
  if (median === undefined || worst === undefined) return text.gateStates.status[status]
  const middle = gateValue(median, unit)
  const furthest = gateValue(worst, unit)
  return middle === furthest ? middle : say(text.gateStates.stretch, { median: middle, worst: furthest })
}
