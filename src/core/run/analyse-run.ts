import type { Pose } from '../body/pose'
import { isMissing } from '../math/missing'
import { analyseTrial } from '../trial/analysis'
import { frameCount, type LandmarkRecording, packRecording, unpackPose } from '../trial/landmark-recording'
import type { TrialAnalysis } from '../trial/trial'
import { commonNeutral } from './common-neutral'
import { keptFrames, LEAD_IN } from './excerpt'
import { type Facing, facingsOf } from './facings'
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

/** A movement and side in all frames of one facing, from the neutral on. */
interface InFacing {
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
  { from, to }: Facing,
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
    return shared ? [{ ...each, shared }] : []
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

/** The same with the frames that are its own. */
function excerptOf(found: InFacing, poses: readonly Pose[], all: readonly MeasuredSide[]): RunTrial {
  const { measured, trial, shared } = found
  const { neutral, trace } = trial.analysis
  if (isMissing(neutral) || needsAll(found, all)) return trial
  const kept = keptFrames(trace, neutral, shared)
  return trialOf(
    measured,
    poses,
    trial.frames.filter((_, index) => kept[index]),
  )
}

/**
 * Reads several movements and sides out of one recording. Each becomes a trial of its own, computed from
 * the frames that it is stored with. A side that did not move is missing; a movement that was not asked for
 * is not counted; a moment that fits several of them belongs to the one that went furthest.
 *
 * When the person takes up another position a new neutral is looked for. Of a movement that shows in several
 * positions the one with the most repetitions counts, the first of them where they are equal: one trial has
 * one neutral.
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
    const shown = found.filter((each) => each.measured === measured)
    const best = shown.toSorted((a, b) => b.shared.repetitions - a.shared.repetitions)[0]
    // Where nobody stood as it needs, the whole recording tells why it could not be read.
    return best ? excerptOf(best, poses, all) : trialOf(measured, poses, [...poses.keys()])
  })
}
