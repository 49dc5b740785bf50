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
import type { Refined, Repetition, Trial, TrialAnalysis } from './trial'

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
  // What the quick value was measured without, the refined one is measured without.
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
  const { holdStart, holdEnd, degrees: quick } = repetition
  const angles = poses.filter(({ time }) => time >= holdStart && time <= holdEnd).map(read)
  const taken = angles.flatMap((angle) => (isMissing(angle) ? [] : angle))
  if (taken.length < FEWEST_FRAMES) return angles.find(isMissing) ?? missing('too-few')
  return { ...repetition, degrees: degrees(median(taken)), refinement: { quick, frames: taken.length } }
}

/**
 * Reads the values of a trial from the landmarks of a closer look: of each hold the median over its
 * frames, against the neutral of the same look where the movement's zero needs one. All or nothing:
 * where one repetition cannot be read, the reason is returned and the quick values stand, because a
 * mean over two methods would be neither.
 *
 * @param quick what `analyseTrial` makes of the live model's landmarks.
 * @param closer landmarks of the closer look, on the clock of the trial's recording.
 * @param givenNeutral the person at rest as the same models saw them elsewhere (a still, say).
 */
export function refineAnalysis(
  quick: TrialAnalysis,
  closer: LandmarkRecording,
  movement: Movement,
  side: Side,
  givenNeutral?: Pose,
): TrialAnalysis | Missing {
  const poses = Array.from({ length: frameCount(closer) }, (_, frame) => unpackPose(closer, frame))
  const rest = givenNeutral ?? restingPose(poses, quick, movement, side)
  if (isMissing(rest)) return rest
  // In the view that the live model's neutral settled: both read the same angle.
  const read = (pose: Pose) => degreesOf(readAngle(movement, side, pose, rest, quick.view))
  const repetitions: Repetition[] = []
  for (const repetition of quick.repetitions) {
    const refined = refinedRepetition(repetition, poses, read)
    if (isMissing(refined)) return refined
    repetitions.push(refined)
  }
  if (repetitions.length === 0) return missing('no-repetition')
  const values = repetitions.map((repetition) => repetition.degrees)
  return { ...quick, repetitions, mean: meanOf(values), sd: sdOf(values) }
}

/** A trial with its values taken from a closer look, or why they could not be. */
export function refineTrial(trial: Trial, refined: Refined, movement: Movement): Trial | Missing {
  const analysis = refineAnalysis(trial.analysis, refined.recording, movement, trial.side ?? 'left')
  return isMissing(analysis) ? analysis : { ...trial, refined, analysis }
}
