import type { Pose } from '../body/pose'
import { isMissing, type Missing, missing } from '../math/missing'
import type { Degrees } from '../math/units'
import { readNeutral } from '../movements/read-angle'
import { degreesOf } from '../quality/gated-reader'
import { analyseTrial, poseAtRest } from '../trial/analysis'
import { frameCount, type LandmarkRecording, packRecording, unpackPose } from '../trial/landmark-recording'
import type { TrialAnalysis } from '../trial/trial'
import { commonNeutral } from './common-neutral'
import { keptFrames, LEAD_IN } from './excerpt'
import { type FacingStretch, facingsOf } from './facings'
import { isSeenFrom, type MeasuredSide, measuredSide } from './measured-side'
import type { MovementSide } from './movement-side'
import { type SharedOut, sharedOut } from './own-lifts'

/** What a run says about one of the movements and sides that it carries: a trial of its own. */
export interface RunTrial {
  readonly asked: MovementSide
  /**
   * What it is computed from and stored with: the person at rest, and its own repetitions. Times run from
   * its first frame; between two of its frames there may be many seconds that belong to other movements.
   */
  readonly recording: LandmarkRecording
  /** Which frames of the run these are, in rising order. */
  readonly frames: readonly number[]
  /** What `analyseTrial` says of {@link recording}. */
  readonly analysis: TrialAnalysis
}

/** Two rests that differ by less than this, degrees, are one: as much as anybody sways, and a network jitters, in one. */
const SAME_REST = 5

/** A movement and side in all frames of one facing, from the neutral on. */
interface InFacing {
  readonly towards: FacingStretch['towards']
  readonly measured: MeasuredSide
  readonly trial: RunTrial
  readonly shared: SharedOut
}

function trialOf(measured: MeasuredSide, poses: readonly Pose[], frames: readonly number[]): RunTrial {
  const { asked, movement, side } = measured
  const recording = packRecording(frames.flatMap((frame) => poses[frame] ?? []))
  return { asked, recording, frames, analysis: analyseTrial(recording, movement, side) }
}

const unpacked = (recording: LandmarkRecording): readonly Pose[] =>
  Array.from({ length: frameCount(recording) }, (_, frame) => unpackPose(recording, frame))

/** Everything that is asked for and can be seen in one facing. */
function inFacing(
  poses: readonly Pose[],
  { towards, from, to }: FacingStretch,
  measured: readonly MeasuredSide[],
): readonly InFacing[] {
  const neutral = commonNeutral(poses.slice(from, to), measured)
  const start = isMissing(neutral) ? Number.NEGATIVE_INFINITY : neutral.start - LEAD_IN
  const frames = poses.flatMap(({ time }, frame) =>
    frame >= from && frame < to && time >= start ? [frame] : [],
  )
  const trials = measured.map((each) => ({ measured: each, trial: trialOf(each, poses, frames) }))
  const [first] = trials
  if (!first) return []
  const shares = sharedOut(
    trials.map(({ measured: each, trial }) => ({ ...each, analysis: trial.analysis })),
    unpacked(first.trial.recording),
  )
  return trials.flatMap((each, index) => {
    const shared = shares[index]
    return shared ? [{ ...each, towards, shared }] : []
  })
}

/** Whether all of the facing has to be kept to tell why there is nothing. */
function needsAll({ trial: { asked, analysis }, shared }: InFacing, all: readonly MeasuredSide[]): boolean {
  if (isMissing(analysis.neutral)) return true
  if (shared.own.length > 0 || !isMissing(analysis.mean)) return false
  const { missing: reason } = analysis.mean
  // Where both sides are asked for, the other one moved in its own turn.
  const isOtherAsked = all.some(
    (other) => other.asked.movement === asked.movement && other.asked.side !== asked.side,
  )
  return reason !== 'no-repetition' && !(reason === 'other-side-moved' && isOtherAsked)
}

/** Which of its frames are its own. */
function ownFrames(found: InFacing, all: readonly MeasuredSide[]): readonly number[] {
  const { trial, shared } = found
  const { neutral, trace } = trial.analysis
  if (isMissing(neutral) || needsAll(found, all)) return trial.frames
  const kept = keptFrames(trace, neutral, shared)
  return trial.frames.filter((_, index) => kept[index])
}

/** What the person's rest reads, degrees, before anything is taken off it. */
function restOf({
  measured: { movement, side },
  trial: { recording, analysis },
}: InFacing): Degrees | Missing {
  const rest = poseAtRest(unpacked(recording), analysis.neutral)
  return rest ? degreesOf(readNeutral(movement, side, rest, analysis.view)) : missing('no-neutral')
}

/** Whether two facings can share one neutral: the zero needs none, or the person came back to the same rest. */
function restsAlike(one: InFacing, other: InFacing): boolean {
  if (one.measured.movement.zero === 'anatomical') return true
  const [rest, again] = [restOf(one), restOf(other)]
  return !isMissing(rest) && !isMissing(again) && Math.abs(rest - again) <= SAME_REST
}

/** The facings that a trial is read from: the one that shows most of it, and what else of it was measured alike. */
function chosen(shown: readonly InFacing[]): readonly InFacing[] {
  const [best, ...others] = shown.toSorted((a, b) => b.shared.repetitions - a.shared.repetitions)
  if (!best) return []
  const more = others.filter(
    (other) =>
      other.shared.repetitions > 0 &&
      other.towards === best.towards &&
      other.trial.analysis.view === best.trial.analysis.view &&
      restsAlike(best, other),
  )
  return [best, ...more]
}

/**
 * Reads several movements and sides out of one recording. Each becomes a trial of its own, computed from
 * the frames that it is stored with. A side that did not move is missing; a movement that was not asked for
 * is not counted; a moment that fits several of them belongs to the one that went furthest.
 *
 * When the person takes up another position a new neutral is looked for. Where they come back to one, and to
 * the same rest, what they do there is counted as well; to another rest, only the time with the most
 * repetitions is: one trial has one neutral.
 *
 * @param asked what the run carries; each at most once.
 * @returns one for each, in the same order.
 */
export function analyseRun(
  recording: LandmarkRecording,
  asked: readonly MovementSide[],
): readonly RunTrial[] {
  const poses = unpacked(recording)
  const all = asked.map(measuredSide)
  const found = facingsOf(poses).flatMap((facing) =>
    inFacing(
      poses,
      facing,
      all.filter((each) => isSeenFrom(each, facing.towards)),
    ),
  )
  return all.map((measured): RunTrial => {
    const from = chosen(found.filter((each) => each.measured === measured))
    // Where nobody stood as it needs, the whole recording tells why it could not be read.
    const frames = from.length > 0 ? from.flatMap((each) => ownFrames(each, all)) : [...poses.keys()]
    return trialOf(
      measured,
      poses,
      frames.toSorted((a, b) => a - b),
    )
  })
}
