import { median } from 'simple-statistics'
import { isMissing } from '../math/missing'
import type { NeutralStretch } from '../trial/neutral'
import type { TraceSample } from '../trial/trial'
import type { SharedOut, Stretch } from './own-lifts'

/** Kept before the neutral, seconds, so that the filter has run in when it begins; and around the lifts. */
export const LEAD_IN = 0.5
/** Nearer to rest than this, degrees, a lift has not begun, or is over. */
const AT_REST = 3
/** Nobody takes longer than this, seconds, from rest to where a lift is told, or back. */
const LONGEST_ONSET = 3

/** The angles of the trace against the person's rest. */
function heightsOf(trace: readonly TraceSample[], neutral: NeutralStretch) {
  const atRest = trace.flatMap(({ time, angle }) =>
    isMissing(angle) || time < neutral.start || time > neutral.end ? [] : angle,
  )
  const rest = atRest.length > 0 ? median(atRest) : 0
  return trace.map(({ angle }) => (isMissing(angle) ? undefined : angle - rest))
}

/** The frame before this one in which the limb is at rest, looked for as far as the lift's neighbours. */
function restBefore(
  trace: readonly TraceSample[],
  heights: readonly (number | undefined)[],
  at: number,
  until: number,
) {
  let frame = trace.findIndex(({ time }) => time >= at)
  while (frame > 0 && (trace[frame - 1]?.time ?? 0) >= Math.max(until, at - LONGEST_ONSET)) {
    if ((heights[frame] ?? AT_REST) < AT_REST) break
    frame--
  }
  return trace[frame]?.time ?? at
}

/** The same after it. */
function restAfter(
  trace: readonly TraceSample[],
  heights: readonly (number | undefined)[],
  at: number,
  until: number,
) {
  let frame = trace.findLastIndex(({ time }) => time <= at)
  while (frame < trace.length - 1 && (trace[frame + 1]?.time ?? 0) <= Math.min(until, at + LONGEST_ONSET)) {
    if ((heights[frame] ?? AT_REST) < AT_REST) break
    frame++
  }
  return trace[frame]?.time ?? at
}

/**
 * Which frames of a facing one movement and side is stored with: those of the neutral, and those from its
 * first lift to its last, each from rest to rest, without the lifts that were another movement's.
 *
 * @param trace of all frames of the facing.
 * @returns whether each frame is kept.
 */
export function keptFrames(
  trace: readonly TraceSample[],
  neutral: NeutralStretch,
  { own, others }: Pick<SharedOut, 'own' | 'others'>,
): readonly boolean[] {
  const heights = heightsOf(trace, neutral)
  const all = [...own, ...others]
  /** A lift from rest to rest, as far as the lifts before and after it leave room. */
  const widened = ({ start, end }: Stretch): Stretch => ({
    start: restBefore(
      trace,
      heights,
      start,
      Math.max(0, ...all.flatMap((each) => (each.end <= start ? each.end : []))),
    ),
    end: restAfter(
      trace,
      heights,
      end,
      Math.min(Number.POSITIVE_INFINITY, ...all.flatMap((each) => (each.start >= end ? each.start : []))),
    ),
  })
  const [first, last] = [own[0], own.at(-1)]
  const course = first &&
    last && {
      start: widened(first).start - LEAD_IN,
      end: widened(last).end + LEAD_IN,
    }
  const left = others.map(widened)
  const isIn = ({ start, end }: Stretch, time: number) => time >= start && time <= end
  // The first frame after the neutral as well: its last moment lies between two frames.
  const untilNeutral = trace.find(({ time }) => time >= neutral.end)?.time ?? neutral.end
  return trace.map(({ time }) => {
    if (isIn({ start: neutral.start - LEAD_IN, end: untilNeutral }, time)) return true
    return course !== undefined && isIn(course, time) && !left.some((other) => isIn(other, time))
  })
}
