import { mean, median, quantile, sampleStandardDeviation } from 'simple-statistics'
import type { AngleReading } from '../goniometer'
import { isMissing, type Missing, missing } from '../missing'
import type { Movement } from '../movements/movement'
import { readAngle } from '../movements/read-angle'
import type { Pose } from '../pose'
import type { Side } from '../skeleton'
import { type Degrees, degrees, type Seconds, seconds } from '../units'
import { type EvenSeries, evenSeries, indexAt } from './even-series'
import { frameCount, type LandmarkRecording, unpackPose } from './landmark-recording'
import { findNeutral, meanPose, type NeutralStretch } from './neutral'
import { findRepetitions } from './repetitions'
import type { Repetition, TraceSample, TrialAnalysis } from './trial'

/** Rises whenever the same recording would give other numbers; stored with every trial. */
export const MEASUREMENT_VERSION = 1

/** Share of the samples that lie below the resting angle when no neutral was found. */
const REST_QUANTILE = 0.1

/** The mean pose of a stretch, or undefined when no frame lies in it. */
export function poseAtRest(poses: readonly Pose[], stretch: NeutralStretch | Missing): Pose | undefined {
  if (isMissing(stretch)) return undefined
  const [first, ...rest] = poses.filter(
    ({ time, people }) => people === 1 && time >= stretch.start && time <= stretch.end,
  )
  return first && meanPose([first, ...rest])
}

/** The angle that lifts are measured from: the median over the neutral, or a low quantile without one. */
export function restingAngle(series: EvenSeries, neutral: NeutralStretch | Missing): Degrees {
  if (series.values.length === 0) return degrees(0)
  if (isMissing(neutral)) return degrees(quantile(Array.from(series.values), REST_QUANTILE))
  const window = series.values.subarray(indexAt(series, neutral.start), indexAt(series, neutral.end) + 1)
  return degrees(median(Array.from(window)))
}

/** The bare number of a reading. */
export const degreesOf = (reading: AngleReading): Degrees | Missing =>
  isMissing(reading) ? reading : reading.degrees

/** Highest filtered angle inside the repetitions. */
function peakOf(series: EvenSeries, repetitions: readonly Repetition[]): Degrees | Missing {
  const within = repetitions.flatMap(({ start, end }) =>
    Array.from(series.values.subarray(indexAt(series, start), indexAt(series, end) + 1)),
  )
  return within.length === 0 ? missing('no-repetition') : degrees(Math.max(...within))
}

/**
 * Computes everything that a trial shows from its raw landmarks.
 *
 * @param side ignored where the movement has none.
 * @param givenNeutral a resting pose recorded elsewhere (a still, say); otherwise it is found in the recording.
 */
export function analyseTrial(
  recording: LandmarkRecording,
  movement: Movement,
  side: Side,
  givenNeutral?: Pose,
): TrialAnalysis {
  const poses = Array.from({ length: frameCount(recording) }, (_, frame) => unpackPose(recording, frame))
  const { times } = recording
  const gross = evenSeries(
    times,
    poses.map((pose) => degreesOf(movement.gross(pose, side))),
  )
  const neutral = findNeutral(gross, movement.neutralWithin, movement.neutralAround)
  const zero = givenNeutral ?? poseAtRest(poses, neutral)
  const angles = poses.map((pose) => degreesOf(readAngle(movement, side, pose, zero)))
  const series = evenSeries(times, angles)
  const repetitions = findRepetitions(series, restingAngle(series, neutral))
  const values = repetitions.map((repetition) => repetition.degrees)
  const trace = angles.map((angle, frame): TraceSample => {
    const time: Seconds = seconds(times[frame] ?? 0)
    return { time, angle: isMissing(angle) ? angle : degrees(series.values[indexAt(series, time)] ?? angle) }
  })
  return {
    trace,
    neutral,
    repetitions,
    mean: values.length > 0 ? degrees(mean(values)) : missing('no-repetition'),
    sd: values.length > 1 ? degrees(sampleStandardDeviation(values)) : missing('too-few'),
    peak: peakOf(series, repetitions),
  }
}
