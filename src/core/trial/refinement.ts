import { median } from 'simple-statistics'
import type { Pose } from '../body/pose'
import type { Side } from '../body/skeleton'
import { isMissing, type Missing, missing } from '../math/missing'
import { type Degrees, degrees, type Seconds } from '../math/units'
import type { Movement } from '../movements/movement'
import { readAngle, readNeutral } from '../movements/read-angle'
import { degreesOf } from '../quality/gated-reader'
import { meanOf, poseAtRest, sdOf } from './analysis'
import { frameCount, type LandmarkRecording, packRecording, unpackPose } from './landmark-recording'
import type { NotCounted, Refined, Repetition, Trial, TrialAnalysis } from './trial'

/** A value is the median of so many frames at least: a single one may be the one that a network missed. */
const FEWEST_FRAMES = 2

/**
 * What of a refinement's poses is kept: those that both kinds of network made together. A frame in which
 * one kind found nobody is another method, with other corrections and another error; the live model has
 * its landmarks in any case.
 *
 * @param start of the recording that was refined, on the clock of the poses.
 */
export const packRefinement = (poses: readonly Pose[], start: Seconds): LandmarkRecording =>
  packRecording(
    poses.filter(({ foundBy }) => foundBy === undefined),
    start,
  )

/** The person at rest as the refinement saw them; undefined where the movement needs no such thing. */
function restingPose(
  poses: readonly Pose[],
  { neutral, view }: TrialAnalysis,
  movement: Movement,
  side: Side,
): Pose | undefined | Missing {
  // What the live value was measured without, the refined one is measured without.
  if (movement.zero === 'anatomical' || isMissing(neutral)) return undefined
  const rest = poseAtRest(poses, neutral)
  if (!rest) return missing('no-neutral')
  const reading = readNeutral(movement, side, rest, view)
  return isMissing(reading) ? reading : rest
}

function refinedRepetition(
  repetition: Repetition,
  poses: readonly Pose[],
  read: (pose: Pose) => Degrees | Missing,
): Repetition | Missing {
  const { holdStart, holdEnd, degrees: live } = repetition
  const angles = poses.filter(({ time }) => time >= holdStart && time <= holdEnd).map(read)
  const taken = angles.flatMap((angle) => (isMissing(angle) ? [] : angle))
  if (taken.length < FEWEST_FRAMES) return angles.find(isMissing) ?? missing('too-few')
  return { ...repetition, degrees: degrees(median(taken)), refinement: { quick: live, frames: taken.length } }
}

/** What was read of each hold, in the order of the repetitions. */
type ReadHolds = readonly (Repetition | Missing)[]

/** A hold that the others are counted without, because it could not be read. */
const uncounted = ({ start, end, degrees: live }: Repetition): NotCounted => ({
  start,
  end,
  degrees: live,
  reason: 'not-refined',
})

/** The analysis with the values of the holds that were read; whatever stands for each hold goes with it. */
function withHolds(live: TrialAnalysis, holds: ReadHolds): TrialAnalysis {
  const wasRead = (_: unknown, index: number) => !isMissing(holds[index])
  const repetitions = holds.flatMap((hold) => (isMissing(hold) ? [] : hold))
  const left = live.repetitions.filter((_, index) => isMissing(holds[index])).map(uncounted)
  const values = repetitions.map((repetition) => repetition.degrees)
  const { gates, compensations, notCounted = [] } = live
  return {
    ...live,
    repetitions,
    ...(left.length > 0 && {
      notCounted: [...notCounted, ...left].sort((a, b) => a.start - b.start),
    }),
    ...(gates && { gates: gates.map((gate) => ({ ...gate, holds: gate.holds.filter(wasRead) })) }),
    ...(compensations && { compensations: compensations.filter(wasRead) }),
    mean: meanOf(values),
    sd: sdOf(values),
  }
}

/**
 * Reads the values of a trial from the landmarks of a refinement: of each hold the median over its
 * frames, against the neutral of the same models where the movement's zero needs one. A hold that it
 * cannot read is no longer counted, since a mean over two methods would be neither. Where that is half
 * of the holds or more, the reason is returned and the live values stand.
 *
 * @param live what `analyseTrial` makes of the live model's landmarks.
 * @param refined landmarks of the refinement, on the clock of the trial's recording.
 * @param givenNeutral the person at rest as the same models saw them elsewhere (a still, say).
 */
export function refineAnalysis(
  live: TrialAnalysis,
  refined: LandmarkRecording,
  movement: Movement,
  side: Side,
  givenNeutral?: Pose,
): TrialAnalysis | Missing {
  const poses = Array.from({ length: frameCount(refined) }, (_, frame) => unpackPose(refined, frame))
  const rest = givenNeutral ?? restingPose(poses, live, movement, side)
  if (isMissing(rest)) return rest
  // In the view that the live model's neutral settled: both read the same angle.
  const read = (pose: Pose) => degreesOf(readAngle(movement, side, pose, rest, live.view))
  const holds: ReadHolds = live.repetitions.map((repetition) => refinedRepetition(repetition, poses, read))
  const unread = holds.filter(isMissing)
  if (2 * unread.length >= holds.length) return unread[0] ?? missing('no-repetition')
  return withHolds(live, holds)
}

/** A trial with its values taken from a refinement, or why they could not be. */
export function refineTrial(trial: Trial, refined: Refined, movement: Movement): Trial | Missing {
  const analysis = refineAnalysis(trial.analysis, refined.recording, movement, trial.side ?? 'left')
  return isMissing(analysis) ? analysis : { ...trial, refined, analysis }
}
