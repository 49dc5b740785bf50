import { type ModelId, type Pose, REFINED_MODEL } from '../../core/body/pose'
import type { Side } from '../../core/body/skeleton'
import { meanUncertainty, repetitionUncertainty } from '../../core/error/budget/reading'
import { isMissing, type Missing, missing } from '../../core/math/missing'
import type { MovementMode } from '../../core/movements/mode'
import type { MovementId } from '../../core/movements/movement'
import type { GateReading } from '../../core/quality/gate'
import type { GateSummary } from '../../core/quality/gate-summary'
import { degreesOf, GatedReader } from '../../core/quality/gated-reader'
import { poseAtRest } from '../../core/trial/analysis'
import type { HoldCompensations } from '../../core/trial/compensation/hold-compensations'
import { frameCount, packRecording, unpackPose } from '../../core/trial/landmark-recording'
import type { TrialAnalysis } from '../../core/trial/trial'
import type { EstimatedInput } from '../headless/headless-session'
import { frameAngle, isWarning, type SureAngle, sureAngle, warnedIn } from './sure-angle'
import { type Measuring, posesAt, type VideoTrial } from './video-trial'

/** An angle as the JSON carries it, degrees; or why there is none. */
export type JsonAngle = SureAngle | Missing

/** One entry of the JSON's `inputs`: times are seconds from the first frame. */
export interface MeasuredInput {
  readonly file: string
  readonly movement: MovementId
  /** `null` where the movement has no side. */
  readonly side: Side | null
  /** Who moved, as the protocol says; active where nothing does. */
  readonly mode: MovementMode
  readonly model: ModelId
  readonly kind: 'still' | 'video'
  readonly frames: number
  readonly values: readonly ({ readonly t: number } & JsonAngle)[]
  readonly repetitions: readonly (SureAngle & {
    readonly start: number
    readonly end: number
    /** What the live model read, where the refinement replaced it. */
    readonly live?: number
  })[]
  readonly mean: JsonAngle
  readonly sd: number | Missing
  readonly peak: number | Missing
  /** What the gates said: of a still its one picture, of a video the whole of it and each hold. */
  readonly gates: readonly GateReading[] | readonly GateSummary[]
  /** What else the body did in each hold; empty for a still. */
  readonly compensations: readonly HoldCompensations[]
}

/** True where no frame shows anybody: there is nothing to be measured. */
export const showsNobody = ({ poses }: EstimatedInput) => poses.every((pose) => pose.people === 0)

function stillValues(pose: Pose, measuring: Measuring, model: ModelId) {
  const { movement, side, neutral } = measuring
  const { reading, gates } = new GatedReader(movement, side, { resting: false, neutral }).read(pose)
  const noRepetitions = missing('no-repetition', 'a still picture')
  return {
    values: [{ t: 0, ...frameAngle(degreesOf(reading), pose, gates, { ...measuring, model }) }],
    repetitions: [],
    mean: noRepetitions,
    sd: noRepetitions,
    peak: noRepetitions,
    gates,
    compensations: [],
  }
}

/** What the gates say of each frame, from the neutral on that the analysis took. */
function frameReadings(poses: readonly Pose[], analysis: TrialAnalysis, measuring: Measuring) {
  const { movement, side, neutral } = measuring
  const recording = packRecording(poses)
  const frames = Array.from({ length: frameCount(recording) }, (_, frame) => unpackPose(recording, frame))
  const zero = neutral ?? poseAtRest(frames, analysis.neutral)
  const reader = new GatedReader(movement, side, { resting: false, neutral: zero })
  return { zero, readings: frames.map((pose) => reader.read(pose)) }
}

function videoValues(all: readonly Pose[], { frames, analysis, measuring }: VideoTrial, live: ModelId) {
  const { movement } = measuring
  const poses = posesAt(all, frames)
  // From the first frame of the video.
  const begun = (poses[0]?.time ?? 0) - (all[0]?.time ?? 0)
  const { zero, readings } = frameReadings(poses, analysis, measuring)
  const frame = { ...measuring, ...(zero && { neutral: zero }), model: live }
  const isRefined = analysis.repetitions.some(({ refinement }) => refinement !== undefined)
  const how = { movement, model: isRefined ? REFINED_MODEL : live }
  return {
    values: analysis.trace.flatMap(({ time, angle }, index) => {
      const pose = poses[index]
      return pose
        ? [{ t: begun + time, ...frameAngle(angle, pose, readings[index]?.gates ?? [], frame) }]
        : []
    }),
    repetitions: analysis.repetitions.map(({ start, end, degrees, refinement }, index) => ({
      start: begun + start,
      end: begun + end,
      ...sureAngle(
        degrees,
        repetitionUncertainty(analysis, how, index),
        warnedIn(analysis.gates, ({ holds }) => holds[index]?.status),
      ),
      ...(refinement && { live: refinement.quick }),
    })),
    mean: isMissing(analysis.mean)
      ? analysis.mean
      : sureAngle(
          analysis.mean,
          meanUncertainty(analysis, how),
          warnedIn(analysis.gates, ({ holds }) => holds.find(({ status }) => isWarning(status))?.status),
        ),
    sd: analysis.sd,
    peak: analysis.peak,
    gates: analysis.gates ?? [],
    compensations: analysis.compensations ?? [],
  }
}

/** What stands in every entry. */
function entryOf(
  { kind, poses, identity }: EstimatedInput,
  { file, movement, side, mode = 'active' }: Measuring,
) {
  return {
    file,
    movement: movement.id,
    side: movement.laterality === 'none' ? null : side,
    mode,
    model: identity.model,
    kind,
    frames: poses.length,
  }
}

/** What is reported of one movement and side in a still. */
export function measureStill(input: EstimatedInput, measuring: Measuring): MeasuredInput {
  const [first] = input.poses
  if (first === undefined) throw new Error(`${measuring.file} gave no picture.`)
  return { ...entryOf(input, measuring), ...stillValues(first, measuring, input.identity.model) }
}

/** What is reported of one movement and side in a video. */
export const measureTrial = (input: EstimatedInput, trial: VideoTrial): MeasuredInput => ({
  ...entryOf(input, trial.measuring),
  ...videoValues(input.poses, trial, input.identity.model),
})
