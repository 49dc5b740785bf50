import { mean, median, quantile, sampleStandardDeviation } from 'simple-statistics'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing, type Missing, missing } from '../math/missing'
import { type Degrees, degrees, type Seconds, seconds } from '../math/units'
import type { Movement } from '../movements/movement'
import { summariseGates } from '../quality/gate-summary'
import { degreesOf, GatedReader, type GatedReading } from '../quality/gated-reader'
import type { NeutralState } from '../quality/gatekeeper'
import { viewSeen } from '../quality/view-seen'
import { holdCompensations } from './compensation/hold-compensations'
import { type EvenSeries, evenSeries, indexAt } from './even-series'
import { stoodStill, withoutFrozen } from './frozen'
import { frameCount, type LandmarkRecording, unpackPose } from './landmark-recording'
import { findNeutral, meanPose, type NeutralStretch } from './neutral'
import { withOneFacing } from './one-facing'
import { movedOtherSide, otherSideAngle } from './other-side'
import { findRepetitions, highestWithin } from './repetitions'
import { withoutOtherMovements } from './rival-movement'
import type { Repetition, TraceSample, TrialAnalysis } from './trial'

/**
 * Rises whenever the same recording would give other numbers; stored with every trial.
 *
 * 9: a hold in which another movement of the same part of the body went clearly further is none of this one.
 *
 * 8: rotation of the head by ears, eyes and nose together; weights of the networks from twelve people.
 *
 * 7: abduction as the marks show it, without what was fitted to three rendered people.
 *
 * 6: one view and one facing for a whole recording; parts that count by degrees of confidence; limits
 * of what a joint can do; a known roll taken off; what networks do not agree on is missing; repetitions
 * by their own rise and fall.
 */
export const MEASUREMENT_VERSION = 9

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

/** The highest angle that was reached for some time inside the repetitions. */
function peakOf(series: EvenSeries, repetitions: readonly Repetition[]): Degrees | Missing {
  const highest = repetitions.map(({ start, end }) =>
    highestWithin(series, [indexAt(series, start), indexAt(series, end)]),
  )
  return highest.length === 0 ? missing('no-repetition') : degrees(Math.max(...highest))
}

/** Mean of the repetitions' values; there must be one at least. */
export const meanOf = (values: readonly number[]): Degrees => degrees(mean([...values]))

/** Their sample standard deviation; missing below two. */
export const sdOf = (values: readonly number[]): Degrees | Missing =>
  values.length > 1 ? degrees(sampleStandardDeviation([...values])) : missing('too-few')

/** Every frame through the gates. */
function readFrames(
  poses: readonly Pose[],
  movement: Movement,
  side: Side,
  state: NeutralState,
): readonly GatedReading[] {
  const reader = new GatedReader(movement, side, state)
  return poses.map((pose) => reader.read(pose))
}

/** The raw angle while nobody knows yet where the person rests: what a neutral is looked for in. */
export function restingSeries(poses: readonly Pose[], movement: Movement, side: Side): EvenSeries {
  const angles = readFrames(poses, movement, side, { resting: true }).map(({ reading }) => degreesOf(reading))
  return evenSeries(
    poses.map(({ time }) => time),
    withoutFrozen(poses, angles),
  )
}

/** Why there is no repetition: what kept most of the frames from being read, if it was most of them. */
function whyNone(angles: readonly (Degrees | Missing)[]): Missing {
  const refused = angles.filter(isMissing)
  if (refused.length <= angles.length / 2) return missing('no-repetition')
  const count = ({ missing: reason }: Missing) => refused.filter((each) => each.missing === reason).length
  return refused.reduce((a, b) => (count(b) > count(a) ? b : a))
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
  const neutral = findNeutral(
    restingSeries(poses, movement, side),
    movement.neutralWithin,
    movement.neutralAround,
  )
  const zero = givenNeutral ?? poseAtRest(poses, neutral)
  const read = withOneFacing(readFrames(poses, movement, side, { resting: false, neutral: zero }))
  const found = read.map(({ reading }) => degreesOf(reading))
  const angles = withoutFrozen(poses, found)
  const series = evenSeries(times, angles)
  const rest = restingAngle(series, neutral)
  const measured = { movement, side, zero }
  const { repetitions, notCounted } = withoutOtherMovements(findRepetitions(series, rest), poses, measured)
  const values = repetitions.map((repetition) => repetition.degrees)
  const trace = angles.map((angle, frame): TraceSample => {
    const time: Seconds = seconds(times[frame] ?? 0)
    return { time, angle: isMissing(angle) ? angle : degrees(series.values[indexAt(series, time)] ?? angle) }
  })
  /** Looked at only where the measured side has no repetition. */
  const hasMovedOtherSide = () => {
    const others = poses.map((pose) => otherSideAngle(movement, side, pose, zero))
    const other = evenSeries(times, others)
    return movedOtherSide({ series, rest }, { series: other, rest: restingAngle(other, neutral) })
  }
  const whyNoValue = () => {
    if (stoodStill(poses, found)) return missing('camera-frozen')
    return hasMovedOtherSide() ? missing('other-side-moved') : whyNone(angles)
  }
  const view = movement.alsoFrom && zero && viewSeen(movement, zero)
  return {
    trace,
    neutral,
    ...(view !== undefined && !isMissing(view) && { view }),
    repetitions,
    notCounted,
    mean: values.length > 0 ? meanOf(values) : whyNoValue(),
    sd: sdOf(values),
    peak: peakOf(series, repetitions),
    gates: summariseGates(
      read.map(({ gates }, frame) => ({ time: seconds(times[frame] ?? 0), readings: gates })),
      repetitions,
      isMissing(neutral) ? undefined : neutral,
    ),
    compensations: repetitions.map(({ holdStart, holdEnd }) =>
      holdCompensations(
        poses.filter(({ time, people }) => people === 1 && time >= holdStart && time <= holdEnd),
        zero,
        movement,
        side,
      ),
    ),
  }
}
