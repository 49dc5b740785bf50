/** Where a moment lies on a chart's time axis. */
export interface TimeScale {
  readonly first: string
  readonly last: string
  /** 0 to 100; in the middle where there is only one moment. */
  percent(moment: string): number
}

/** From the first of `moments` (ISO 8601) to the last, true to the days between them. */
export function timeScale(moments: readonly string[]): TimeScale {
  const inOrder = [...moments].sort((a, b) => a.localeCompare(b))
  const first = inOrder[0] ?? ''
  const last = inOrder.at(-1) ?? ''
  const span = Date.parse(last) - Date.parse(first)
  return {
    first,
    last,
    percent: (moment) => (span > 0 ? (100 * (Date.parse(moment) - Date.parse(first))) / span : 50),
  }
}
