import { isMissing } from '../../core/math/missing'
import type { TraceSample } from '../../core/trial/trial'

/** Maps a range of values onto a range of pixels. */
export const scale =
  (from: number, to: number, start: number, end: number) =>
  (value: number): number =>
    start + ((value - from) / (to - from || 1)) * (end - start)

/** Round degree values that cover everything shown. */
export function degreeTicks(values: readonly number[], step = 30): readonly number[] {
  const low = Math.floor(Math.min(0, ...values) / step) * step
  const high = Math.ceil(Math.max(step, ...values) / step) * step
  return Array.from({ length: (high - low) / step + 1 }, (_, index) => low + index * step)
}

/** Round times that cover `0 … end`, at most `most` steps. */
export function timeTicks(end: number, most: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 30, 60].find((each) => end / each <= most) ?? 120
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step)
}

/** Samples further apart, seconds, are not joined: nobody knows what lay between. */
const LONGEST_GAP = 0.5

/** An SVG path of the trace; a gap stays a gap. */
export function tracePath(
  trace: readonly TraceSample[],
  x: (time: number) => number,
  y: (angle: number) => number,
): string {
  let before = Number.NEGATIVE_INFINITY
  let path = ''
  for (const { time, angle } of trace) {
    if (isMissing(angle)) continue
    path += `${time - before <= LONGEST_GAP ? 'L' : 'M'}${x(time).toFixed(1)} ${y(angle).toFixed(1)}`
    before = time
  }
  return path
}
