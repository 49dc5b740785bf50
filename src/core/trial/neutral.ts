import { mean, median } from 'simple-statistics'
import type { CameraLevel } from '../body/frame-context'
import { inFrame } from '../body/frame-space'
import { meanRotation } from '../body/head/mean-rotation'
import type { ImageLandmark, Pose } from '../body/pose'
import { LANDMARK_NAMES, type LandmarkName } from '../body/skeleton'
import { type Missing, missing } from '../math/missing'
import { type Degrees, degrees, pixels, type Seconds, seconds } from '../math/units'
import { type EvenSeries, RATE, timeAt } from './even-series'

/** How long the person has to be still, seconds. */
export const STILL_FOR = 1
/** Within the still second the angle stays inside a band this wide, degrees: sway plus the network's jitter. */
const STILL_BAND = 5
/** and its two halves differ by no more than this, degrees: nobody has begun to move. */
const STILL_DRIFT = 2

export interface NeutralStretch {
  readonly start: Seconds
  readonly end: Seconds
}

/**
 * Finds the first second in which the person is still near the movement's start. The same function
 * runs live and on the recording, so that both agree on what neutral was.
 *
 * @param series raw angles.
 * @param within how far from `around` the resting angle may lie, degrees.
 * @param around the angle of the start position, degrees.
 */
export function findNeutral(
  series: EvenSeries,
  within: Degrees,
  around: Degrees = degrees(0),
): NeutralStretch | Missing {
  const length = STILL_FOR * RATE
  for (let from = 0; from + length < series.values.length; from++) {
    const to = from + length
    if (series.observed.subarray(from, to + 1).includes(0)) continue
    const window = Array.from(series.values.subarray(from, to + 1))
    const half = length / 2
    const drift = mean(window.slice(half)) - mean(window.slice(0, half))
    const still = Math.max(...window) - Math.min(...window) <= STILL_BAND && Math.abs(drift) <= STILL_DRIFT
    if (still && Math.abs(median(window) - around) <= within)
      return { start: timeAt(series, from), end: timeAt(series, to) }
  }
  return missing('no-neutral')
}

/** How long the trace has just stayed within the still band, seconds: what the screen counts up. */
export function stillFor(series: EvenSeries): Seconds {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  let samples = 0
  for (let index = series.values.length - 1; index >= 0 && series.observed[index] === 1; index--) {
    const value = series.values[index] ?? 0
    lowest = Math.min(lowest, value)
    highest = Math.max(highest, value)
    if (highest - lowest > STILL_BAND) break
    samples++
  }
  return seconds(samples / RATE)
}

/** How the camera stood on average; undefined where nothing tells it. */
function meanLevel(poses: readonly Pose[]): CameraLevel | undefined {
  const levels = poses.flatMap(({ level }) => level ?? [])
  const [first] = levels
  return first && { source: first.source, roll: degrees(mean(levels.map(({ roll }) => roll))) }
}

/**
 * The person at rest: each landmark's mean over the frames of the still stretch. A landmark counts
 * where it was found in at least half of them. The pixels are those of the first frame.
 *
 * @param given the frames of the stretch, at least one.
 */
export function meanPose(given: readonly [Pose, ...Pose[]]): Pose {
  const [first] = given
  const poses = given.map((pose) => inFrame(pose, first))
  const imageLandmarks: Partial<Record<LandmarkName, ImageLandmark>> = {}
  for (const name of LANDMARK_NAMES) {
    const found = poses.flatMap((pose) => pose.imageLandmarks[name] ?? [])
    if (found.length === 0 || found.length < poses.length / 2) continue
    imageLandmarks[name] = {
      x: pixels(mean(found.map((each) => each.x))),
      y: pixels(mean(found.map((each) => each.y))),
      score: mean(found.map((each) => each.score)),
    }
  }
  const { time, width, height, source, people, correction } = first
  const level = meanLevel(poses)
  const background = poses.find((pose) => pose.background)?.background
  const rotation = meanRotation(poses.flatMap(({ face }) => face?.rotation ?? []))
  return {
    time,
    width,
    height,
    ...(source && { source }),
    ...(level && { level }),
    ...(background && { background }),
    people,
    imageLandmarks,
    ...(rotation && { face: { rotation } }),
    ...(correction && { correction }),
  }
}
