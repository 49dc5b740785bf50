import type { Pose } from '../../core/body/pose'
import { isMissing } from '../../core/math/missing'
import { posesAt, type VideoTrial } from './video-trial'

/** As many as the app looks at once more: the median of five withstands two that went astray. */
const OF_A_HOLD = 5
const OF_THE_NEUTRAL = 3

/** Indices of up to `count` frames between two moments, from the middles of as many equal parts. */
function spread(times: ArrayLike<number>, from: number, to: number, count: number): readonly number[] {
  const within = Array.from(times).flatMap((time, index) => (time >= from && time <= to ? [index] : []))
  if (within.length <= count) return within
  return Array.from({ length: count }, (_, part) =>
    Math.floor(((part + 0.5) * within.length) / count),
  ).flatMap((index) => within.slice(index, index + 1))
}

/** Which frames of a video a refinement of a trial is worth: some of its neutral and of each hold. In rising order. */
export function framesToRefine(
  { frames, analysis: { neutral, repetitions } }: VideoTrial,
  poses: readonly Pose[],
): readonly number[] {
  const own = posesAt(poses, frames)
  const times = own.map(({ time }) => time - (own[0]?.time ?? 0))
  const rest = isMissing(neutral) ? [] : spread(times, neutral.start, neutral.end, OF_THE_NEUTRAL)
  const holds = repetitions.flatMap(({ holdStart, holdEnd }) => spread(times, holdStart, holdEnd, OF_A_HOLD))
  return [...new Set([...rest, ...holds])].sort((a, b) => a - b).flatMap((index) => frames[index] ?? [])
}
