import type { Pose } from '../../core/body/pose'
import type { Side } from '../../core/body/skeleton'
import { isMissing } from '../../core/math/missing'
import type { MovementMode } from '../../core/movements/mode'
import type { Movement } from '../../core/movements/movement'
import { analyseRun } from '../../core/run/analyse-run'
import type { MovementSide } from '../../core/run/movement-side'
import { analyseTrial } from '../../core/trial/analysis'
import { packRecording } from '../../core/trial/landmark-recording'
import { packRefinement, refineAnalysis } from '../../core/trial/refinement'
import type { TrialAnalysis } from '../../core/trial/trial'

/** One movement and side that is measured in a file. */
export interface Measuring {
  readonly file: string
  readonly movement: Movement
  readonly side: Side
  /** Who moves, as the protocol says; absent where nothing does. */
  readonly mode?: MovementMode
  readonly neutral?: Pose
}

/** One of the movements and sides that a video shows. */
export interface VideoTrial {
  readonly measuring: Measuring
  /** Which frames of the video it is read from. */
  readonly frames: readonly number[]
  /** On a clock that begins with the first of them. */
  readonly analysis: TrialAnalysis
}

const withSide = ({ movement, side }: Measuring): MovementSide =>
  movement.laterality === 'none' ? { movement: movement.id } : { movement: movement.id, side }

/** Everything that a video's frames say before they are refined: of one movement in all of it, of several as of a run. */
export function readVideo(poses: readonly Pose[], measuring: readonly Measuring[]): readonly VideoTrial[] {
  const recording = packRecording(poses)
  const [only, ...more] = measuring
  if (only && more.length === 0) {
    const { movement, side, neutral } = only
    const analysis = analyseTrial(recording, movement, side, neutral)
    return [{ measuring: only, frames: [...poses.keys()], analysis }]
  }
  return analyseRun(recording, measuring.map(withSide)).flatMap(({ frames, analysis }, index) => {
    const each = measuring[index]
    return each ? [{ measuring: each, frames, analysis }] : []
  })
}

/** The poses of some frames. */
export const posesAt = (poses: readonly Pose[], frames: readonly number[]): readonly Pose[] =>
  frames.flatMap((frame) => poses[frame] ?? [])

/**
 * The same with the values of the holds taken from a refinement, where they can be.
 *
 * @param poses all of the video's.
 */
export function withRefinement(
  trial: VideoTrial,
  poses: readonly Pose[],
  refinement: readonly Pose[],
): VideoTrial {
  const { movement, side, neutral } = trial.measuring
  const start = posesAt(poses, trial.frames)[0]?.time
  if (start === undefined || refinement.length === 0) return trial
  const refined = refineAnalysis(trial.analysis, packRefinement(refinement, start), movement, side, neutral)
  return isMissing(refined) ? trial : { ...trial, analysis: refined }
}
