import type { Gate, GateStatus } from '../../core/quality/gate'
import type { GateStretch } from '../../core/quality/gate-summary'

const STATUS_WORDS: Readonly<Record<GateStatus, string>> = {
  pass: 'in order',
  unknown: 'not checked',
  warn: 'more error',
  refuse: 'refused',
}

/** A gate's status as a word. */
export const statusWord = (status: GateStatus) => STATUS_WORDS[status]

/** A value with its unit: metres and counts as they are read, everything else whole. */
export function gateValue(value: number, unit: Gate['unit']): string {
  const text = unit === 'm' || unit === 's' ? value.toFixed(1) : Math.abs(value).toFixed(0)
  const sign = unit !== 'm' && unit !== 's' && Math.round(value) < 0 ? '−' : ''
  return `${sign}${text}${['m', 's', '%'].includes(unit) ? `\u00a0${unit}` : unit}`
}

/** Median and worst of a stretch: "12° (worst 18°)". */
export function stretchText({ status, median, worst }: GateStretch, unit: Gate['unit']): string {
  if (median === undefined || worst === undefined) return statusWord(status)
  const middle = gateValue(median, unit)
  const furthest = gateValue(worst, unit)
  return middle === furthest ? middle : `${middle} (worst\u00a0${furthest})`
}
