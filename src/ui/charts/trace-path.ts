/** An angle at a moment: seconds and degrees. */
export interface TracePoint {
  readonly time: number
  readonly angle: number
}

/** Round times that cover `0 … end`, seconds, at most `most` steps. */
export function timeTicks(end: number, most: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 30, 60].find((each) => end / each <= most) ?? 120
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step)
}

/** Samples further apart, seconds, are not joined: nobody knows what lay between. */
const LONGEST_GAP = 0.5

/** An SVG path of the trace; a gap stays a gap. */
export function tracePath(
  trace: readonly TracePoint[],
  x: (time: number) => number,
  y: (angle: number) => number,
): string {
  let before = Number.NEGATIVE_INFINITY
  let path = ''
  for (const { time, angle } of trace) {
    path += `${time - before <= LONGEST_GAP ? 'L' : 'M'}${x(time).toFixed(1)} ${y(angle).toFixed(1)}`
    before = time
  }
  return path
}
